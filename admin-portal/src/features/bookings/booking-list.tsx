import { Link } from 'react-router';

import { useCopy } from '../../copy/use-copy';
import { Clipped } from '../../parts/clipped';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { Rupiah } from '../../parts/rupiah';
import { bookingStatuses, BookingStatusTag } from '../../parts/status-tag';
import { type Column, TablePage } from '../../parts/table-page';

export default function BookingList() {
  const t = useCopy();
  return (
    <Guarded resource="bookings">
      <TablePage
        resource="bookings"
        title={t('booking.list')}
        firstSort={{ field: 'startsAt', order: 'desc' }}
        columns={useBookingColumns()}
        filterWords={{
          searchHint: t('booking.searchHint'),
          firstDay: t('booking.firstDay'),
          lastDay: t('booking.lastDay'),
          statuses: bookingStatuses.map((value) => ({
            value,
            label: t(`booking.status.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}

function useBookingColumns(): Array<Column<'bookings'>> {
  const t = useCopy();
  return [
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
    { title: t('booking.client'), cell: ({ clientName }) => <Clipped words={clientName} /> },
    {
      title: t('booking.psychologist'),
      cell: ({ psychologistName }) => <Clipped words={psychologistName} />,
    },
    { title: t('booking.service'), cell: ({ serviceName }) => <Clipped words={serviceName} /> },
    { title: t('booking.mode'), cell: ({ mode }) => t(`mode.${mode}`) },
    {
      title: t('booking.price'),
      sortBy: 'price',
      align: 'right',
      cell: ({ price }) => <Rupiah value={price} />,
    },
  ];
}
