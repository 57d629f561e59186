import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { bookingsKey } from './booking-keys';

const PAGE_SIZE = 10;

/** The client's own sessions: the nearest first, or the latest first when past. */
export function useBookings(scope: 'upcoming' | 'past') {
  return useInfiniteQuery({
    queryKey: bookingsKey(scope),
    queryFn: ({ pageParam, signal }) => {
      const page = { limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) };
      const query = { as: 'client' as const, scope, ...page };
      return answer(api.GET('/api/v1/bookings', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
}
