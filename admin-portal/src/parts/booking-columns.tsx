import { Link } from 'react-router';

import { useCopy } from '../copy/use-copy';
import { Clipped } from './clipped';
import type { Column } from './columns';
import { Instant } from './instant';
import { ClippedLink } from './resource-link';
import { Rupiah } from './rupiah';
import { BookingStatusTag } from './status-tag';

/** How a booking reads as a table row; beside a person's page without that person's name. */
export function useBookingColumns({ place }: { place: 'list' | 'client' | 'psychologist' }) {
  const t = useCopy();
  const client: Column<'bookings'> = {
    title: t('booking.client'),
    cell: ({ clientId, clientName }) => (
      <ClippedLink resource="clients" id={clientId} words={clientName} />
    ),
  };
  const psychologist: Column<'bookings'> = {
    title: t('booking.psychologist'),
    cell: ({ psychologistId, psychologistName }) => (
      <ClippedLink resource="psychologists" id={psychologistId} words={psychologistName} />
    ),
  };
  const columns: Array<Column<'bookings'>> = [
    {
      title: t('booking.startsAt'),
      sortBy: 'startsAt',
      cell: ({ id, startsAt }) => (
        <Link to={`/bookings/${id}`}>
          <Instant at={startsAt} />
        </Link>
      ),
    },
    {
      title: t('booking.state'),
      sortBy: 'status',
      cell: ({ status }) => <BookingStatusTag status={status} />,
    },
    ...(place === 'client' ? [] : [client]),
    ...(place === 'psychologist' ? [] : [psychologist]),
    { title: t('booking.service'), cell: ({ serviceName }) => <Clipped words={serviceName} /> },
    { title: t('booking.mode'), cell: ({ mode }) => t(`mode.${mode}`) },
    {
      title: t('booking.price'),
      sortBy: 'price',
      align: 'right',
      cell: ({ price }) => <Rupiah value={price} />,
    },
  ];
  return columns;
}
