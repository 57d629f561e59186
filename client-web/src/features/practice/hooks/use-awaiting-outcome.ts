import { useQuery } from '@tanstack/react-query';
import { fetchAllBookings } from '@/bookings/fetch-bookings';
import { practiceKeys, REFRESH_MS } from './practice-keys';

const FILTERS = { scope: 'awaiting_outcome' } as const;

/** Sessions that ended and whose outcome nobody has marked yet. */
export function useAwaitingOutcome() {
  return useQuery({
    queryKey: practiceKeys.bookingList(FILTERS),
    queryFn: ({ signal }) => fetchAllBookings(FILTERS, signal),
    refetchInterval: REFRESH_MS,
  });
}
