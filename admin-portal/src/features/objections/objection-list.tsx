import { Link } from 'react-router';

import { useCopy } from '../../copy/use-copy';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { TablePage } from '../../parts/table-page';
import { ObjectionStateTag } from './objection-state-tag';

/** Objections to outcomes, the newest first. */
export default function ObjectionList() {
  const t = useCopy();
  return (
    <Guarded resource="objections">
      <TablePage
        resource="objections"
        title={t('objection.list')}
        firstSort={{ field: 'at', order: 'desc' }}
        columns={useObjectionColumns()}
        filterWords={{
          searchHint: t('objection.searchHint'),
          firstDay: t('objection.firstDay'),
          lastDay: t('objection.lastDay'),
          statuses: (['open', 'decided'] as const).map((value) => ({
            value,
            label: t(`objection.state.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}

function useObjectionColumns(): Array<Column<'objections'>> {
  const t = useCopy();
  return [
    { title: t('objection.at'), sortBy: 'at', cell: ({ at }) => <Instant at={at} /> },
    {
      title: t('objection.client'),
      cell: ({ id, clientName }) => <Link to={`/objections/${id}`}>{clientName}</Link>,
    },
    { title: t('objection.psychologist'), cell: ({ psychologistName }) => psychologistName },
    {
      title: t('objection.session'),
      sortBy: 'startsAt',
      cell: ({ startsAt }) => <Instant at={startsAt} />,
    },
    { title: t('objection.against'), cell: ({ against }) => t(`objection.what.${against}`) },
    { title: t('objection.claim'), cell: ({ claim }) => t(`objection.what.${claim}`) },
    {
      title: t('objection.state'),
      cell: ({ decidedAt }) => <ObjectionStateTag isDecided={decidedAt !== null} />,
    },
  ];
}
