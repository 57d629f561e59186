import { useCopy } from '../../copy/use-copy';
import { Guarded } from '../../parts/guarded';
import { paymentStatuses } from '../../parts/status-tag';
import { TablePage } from '../../parts/table-page';
import { useTransactionColumns } from '../../parts/transaction-columns';

export default function TransactionList() {
  const t = useCopy();
  return (
    <Guarded resource="transactions">
      <TablePage
        resource="transactions"
        title={t('transaction.list')}
        firstSort={{ field: 'createdAt', order: 'desc' }}
        columns={useTransactionColumns({ place: 'list' })}
        filterWords={{
          searchHint: t('transaction.searchHint'),
          firstDay: t('transaction.firstDay'),
          lastDay: t('transaction.lastDay'),
          statuses: paymentStatuses.map((value) => ({
            value,
            label: t(`payment.status.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}
