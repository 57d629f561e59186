import type { TransactionRow } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { PlainTable } from '../../parts/plain-table';
import { Section } from '../../parts/section';
import { useTransactionColumns } from '../../parts/transaction-columns';

/** The payments made for a booking, each leading to its own page. */
export function BookingTransactions({ transactions }: { transactions: TransactionRow[] }) {
  const t = useCopy();
  const columns = useTransactionColumns({ place: 'booking' });
  return (
    <Section id="transactions" title={t('transaction.list')}>
      {transactions.length === 0 ? (
        <p className="quiet">{t('booking.noTransactions')}</p>
      ) : (
        <PlainTable label={t('transaction.list')} rows={transactions} columns={columns} />
      )}
    </Section>
  );
}
