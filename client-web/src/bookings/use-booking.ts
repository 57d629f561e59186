import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Booking } from '@/api/types';
import { bookingKey } from './booking-keys';

const PAYING_MS = 2_000;
const MOVING_MS = 15_000;

/** Money may still be heard of, or is on its way back. */
function isMoneyMoving({ status, invoice, refund }: Booking): boolean {
  if (refund !== null) return refund.status === 'requested' || refund.status === 'sent';
  return status === 'expired' && invoice !== null && invoice.payment !== null;
}

/** How soon something may change by another hand; false once nothing is awaited. */
function pollEvery(booking: Booking | undefined): number | false {
  if (booking === undefined) return false;
  if (booking.status === 'held') return PAYING_MS;
  return booking.status === 'requested' || isMoneyMoving(booking) ? MOVING_MS : false;
}

/** One booking, kept fresh while it waits for money or a decision and the page is visible. */
export function useBooking(id: string) {
  return useQuery({
    queryKey: bookingKey(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/bookings/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => pollEvery(state.data),
    staleTime: 0,
  });
}
