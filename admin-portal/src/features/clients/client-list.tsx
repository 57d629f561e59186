import { useCopy } from '../../copy/use-copy';
import { Clipped } from '../../parts/clipped';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { ClippedLink } from '../../parts/resource-link';
import { accountStates, AccountStateTag } from '../../parts/status-tag';
import { TablePage } from '../../parts/table-page';

export default function ClientList() {
  const t = useCopy();
  return (
    <Guarded resource="clients">
      <TablePage
        resource="clients"
        title={t('client.list')}
        firstSort={{ field: 'createdAt', order: 'desc' }}
        columns={useClientColumns()}
        filterWords={{
          searchHint: t('client.searchHint'),
          firstDay: t('client.firstDay'),
          lastDay: t('client.lastDay'),
          statuses: accountStates.map((value) => ({ value, label: t(`account.status.${value}`) })),
        }}
      />
    </Guarded>
  );
}

function useClientColumns(): Array<Column<'clients'>> {
  const t = useCopy();
  return [
    {
      title: t('client.name'),
      sortBy: 'name',
      cell: ({ id, name }) => <ClippedLink resource="clients" id={id} words={name} />,
    },
    {
      title: t('client.email'),
      sortBy: 'email',
      cell: ({ email }) => <Clipped wide words={email} />,
    },
    {
      title: t('client.status'),
      cell: ({ status }) => <AccountStateTag status={status} />,
    },
    {
      title: t('client.registeredAt'),
      sortBy: 'createdAt',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
  ];
}
