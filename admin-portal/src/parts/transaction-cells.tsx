import { Link } from 'react-router';

import { useCopy } from '../copy/use-copy';
import { Clipped } from './clipped';
import { Instant } from './instant';
import { Rupiah } from './rupiah';
import { PaymentStatusTag } from './status-tag';
import type { Column } from './table-page';
import { wordOf } from './word-of';

/** How a transaction reads as a table row, in its own list and shorter inside a booking. */
export function useTransactionColumns({ place }: { place: 'list' | 'booking' }) {
  const t = useCopy();
  const payer: Column<'transactions'> = {
    title: t('transaction.payer'),
    cell: ({ payerName }) => <Clipped words={payerName} />,
  };
  const order: Column<'transactions'> = {
    title: t('transaction.orderRef'),
    cell: ({ orderRef }) => <Clipped words={orderRef} />,
  };
  const columns: Array<Column<'transactions'>> = [
    {
      title: t('transaction.createdAt'),
      sortBy: 'createdAt',
      cell: ({ id, createdAt }) => (
        <Link to={`/transactions/${id}`}>
          <Instant at={createdAt} />
        </Link>
      ),
    },
    {
      title: t('transaction.status'),
      sortBy: 'status',
      cell: ({ status }) => <PaymentStatusTag status={status} />,
    },
    ...(place === 'list' ? [payer] : []),
    {
      title: t('transaction.method'),
      cell: ({ method, provider }) => (
        <span className="nowrap">
          {t(`payment.method.${method}`)} · {wordOf('provider', provider)}
        </span>
      ),
    },
    {
      title: t('transaction.amount'),
      sortBy: 'amount',
      align: 'right',
      cell: ({ amount }) => <Rupiah value={amount} />,
    },
    {
      title: t('transaction.refunded'),
      align: 'right',
      cell: ({ refunded }) => <Rupiah value={refunded} />,
    },
    ...(place === 'list' ? [order] : []),
  ];
  return columns;
}
