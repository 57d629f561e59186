import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fetchBookingPage } from '@/bookings/fetch-bookings';
import { practiceKeys, REFRESH_MS } from './practice-keys';

const PAGE_SIZE = 20;

export type SessionScope = 'upcoming' | 'past';

/** One page of sessions; `cursor` comes from the page before, `null` is the first. */
export function useSessions(scope: SessionScope, cursor: string | null) {
  const filters = { scope, limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return useQuery({
    queryKey: practiceKeys.bookingList(filters),
    queryFn: ({ signal }) => fetchBookingPage(filters, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}
