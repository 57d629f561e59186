import { Table } from 'antd';

import type { TransactionRow } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { useTransactionColumns } from '../../parts/transaction-cells';

/** The payments made for a booking, each leading to its own page. */
export function BookingTransactions({ transactions }: { transactions: TransactionRow[] }) {
  const t = useCopy();
  const columns = useTransactionColumns({ place: 'booking' });
  return (
    <section aria-labelledby="transactions">
      <h2 id="transactions" className="section-title">
        {t('transaction.list')}
      </h2>
      {transactions.length === 0 ? (
        <p className="quiet">{t('booking.noTransactions')}</p>
      ) : (
        <Table
          size="small"
          bordered
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={transactions}
          columns={columns.map(({ title, align, cell }) => ({
            key: title,
            title,
            ...(align && { align }),
            render: (_: unknown, row: TransactionRow) => cell(row),
          }))}
        />
      )}
    </section>
  );
}
