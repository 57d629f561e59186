import { Navigate, useParams, useSearchParams } from 'react-router';
import { useBooking } from '@/bookings/use-booking';
import { PageLoading } from '@/components/layout/page-loading';
import { bookingPath } from '@/directory/booking-path';

/** Where a message's "this time instead" leads: its address names nobody, the next one does. */
export default function AgainPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { data: booking, error } = useBooking(id);
  const startsAt = search.get('waktu') ?? '';
  if (booking === undefined && error === null) return <PageLoading />;
  const isUsable = booking !== undefined && !Number.isNaN(Date.parse(startsAt));
  if (!isUsable) return <Navigate to={`/sesi/${id}`} replace />;
  const { psychologist, service } = booking;
  const chosen = { slug: psychologist.slug, serviceId: service.id, startsAt };
  return <Navigate to={bookingPath(chosen)} replace />;
}
