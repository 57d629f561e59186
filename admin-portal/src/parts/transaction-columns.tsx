import { Link } from 'react-router';

import { useCopy } from '../copy/use-copy';
import { Clipped } from './clipped';
import type { Column } from './columns';
import { Instant } from './instant';
import { Rupiah } from './rupiah';
import { ClippedLink, ResourceLink } from './resource-link';
import { PaymentStatusTag } from './status-tag';

import { wordOf } from './word-of';

/** How a transaction reads as a table row; shorter beside the booking or the person it belongs to. */
export function useTransactionColumns({ place }: { place: 'list' | 'booking' | 'client' }) {
  const t = useCopy();
  const payer: Column<'transactions'> = {
    title: t('transaction.payer'),
    cell: ({ payerId, payerName }) => (
      <ClippedLink resource="clients" id={payerId} words={payerName} />
    ),
  };
  const booking: Column<'transactions'> = {
    title: t('transaction.booking'),
    cell: ({ bookingId }) =>
      bookingId && (
        <ResourceLink resource="bookings" id={bookingId} words={t('transaction.openBooking')} />
      ),
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
    ...(place === 'booking' ? [] : [booking]),
    ...(place === 'list' ? [order] : []),
  ];
  return columns;
}
