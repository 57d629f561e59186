import { useCopy } from '../../copy/use-copy';
import { Clipped } from '../../parts/clipped';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { TablePage } from '../../parts/table-page';
import { wordOf } from '../../parts/word-of';

/** What people asked for about their own data, and until when the law wants it done. */
export default function PrivacyRequestList() {
  const t = useCopy();
  return (
    <Guarded resource="privacy-requests">
      <TablePage
        resource="privacy-requests"
        title={t('privacy.list')}
        intro={t('privacy.intro')}
        firstSort={{ field: 'requestedAt', order: 'desc' }}
        columns={useRequestColumns()}
        filterWords={{
          searchHint: t('privacy.searchHint'),
          firstDay: t('privacy.firstDay'),
          lastDay: t('privacy.lastDay'),
          status: t('privacy.kind'),
          statuses: (['export', 'erasure'] as const).map((value) => ({
            value,
            label: t(`privacy.kind.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}

function useRequestColumns(): Array<Column<'privacy-requests'>> {
  const t = useCopy();
  return [
    {
      title: t('privacy.requestedAt'),
      sortBy: 'requestedAt',
      cell: ({ requestedAt }) => <Instant at={requestedAt} />,
    },
    { title: t('privacy.kind'), cell: ({ kind }) => t(`privacy.kind.${kind}`) },
    { title: t('privacy.account'), cell: ({ accountName }) => <Clipped words={accountName} /> },
    { title: t('privacy.state'), cell: ({ state }) => wordOf('privacy.state', state) },
    {
      title: t('privacy.deadline'),
      sortBy: 'deadlineAt',
      cell: ({ deadlineAt, isOpen }) => (isOpen ? <Instant at={deadlineAt} /> : '–'),
    },
    {
      title: t('privacy.closed'),
      cell: ({ closedAt }) => (closedAt === null ? '–' : <Instant at={closedAt} />),
    },
  ];
}
