import { Link } from 'react-router';

import { useCopy } from '../../copy/use-copy';
import { Clipped } from '../../parts/clipped';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { applicationStatuses, ApplicationStatusTag } from '../../parts/status-tag';
import type { Column } from '../../parts/columns';
import { TablePage } from '../../parts/table-page';

/** The queue: whoever has waited longest stands first. */
export default function ApplicationList() {
  const t = useCopy();
  return (
    <Guarded resource="applications">
      <TablePage
        resource="applications"
        title={t('application.list')}
        firstSort={{ field: 'waiting', order: 'asc' }}
        columns={useApplicationColumns()}
        filterWords={{
          searchHint: t('application.searchHint'),
          firstDay: t('application.firstDay'),
          lastDay: t('application.lastDay'),
          statuses: applicationStatuses.map((value) => ({
            value,
            label: t(`application.status.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}

function useApplicationColumns(): Array<Column<'applications'>> {
  const t = useCopy();
  return [
    {
      title: t('application.submittedAt'),
      sortBy: 'submittedAt',
      cell: ({ submittedAt }) => <Instant at={submittedAt} />,
    },
    {
      title: t('application.name'),
      sortBy: 'psychologistName',
      cell: ({ id, psychologistName }) => (
        <Link to={`/applications/${id}`}>{psychologistName}</Link>
      ),
    },
    {
      title: t('application.status'),
      sortBy: 'status',
      cell: ({ status }) => <ApplicationStatusTag status={status} />,
    },
    {
      title: t('application.title'),
      cell: ({ psychologistTitle }) => <Clipped words={psychologistTitle} />,
    },
    {
      title: t('application.accountName'),
      cell: ({ accountName }) => <Clipped words={accountName} />,
    },
    {
      title: t('application.credentialCount'),
      align: 'right',
      cell: ({ credentialCount }) => credentialCount,
    },
    {
      title: t('application.uncheckedCount'),
      align: 'right',
      cell: ({ uncheckedCount }) => uncheckedCount,
    },
  ];
}
