import { useCopy } from '../../copy/use-copy';
import { useBookingColumns } from '../../parts/booking-columns';
import { Guarded } from '../../parts/guarded';
import { bookingStatuses } from '../../parts/status-tag';
import { TablePage } from '../../parts/table-page';

export default function BookingList() {
  const t = useCopy();
  return (
    <Guarded resource="bookings">
      <TablePage
        resource="bookings"
        title={t('booking.list')}
        firstSort={{ field: 'startsAt', order: 'desc' }}
        columns={useBookingColumns({ place: 'list' })}
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
