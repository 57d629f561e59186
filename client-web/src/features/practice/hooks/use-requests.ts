import { useQuery } from '@tanstack/react-query';
import type { BookingListItem } from '@/api/types';
import { fetchAllBookings } from '@/bookings/fetch-bookings';
import { practiceKeys, REFRESH_MS } from './practice-keys';

const FILTERS = { scope: 'requests' } as const;

function byDeadline(a: BookingListItem, b: BookingListItem): number {
  return (a.decideUntil ?? a.startsAt).localeCompare(b.decideUntil ?? b.startsAt);
}

/** Requests that wait for a decision, the most urgent first. */
export function useRequests() {
  return useQuery({
    queryKey: practiceKeys.bookingList(FILTERS),
    queryFn: ({ signal }) => fetchAllBookings(FILTERS, signal),
    select: (items) => [...items].sort(byDeadline),
    refetchInterval: REFRESH_MS,
  });
}
