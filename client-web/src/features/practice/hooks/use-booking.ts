import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { BookingStatus } from '@/api/types';
import { practiceKeys, REFRESH_MS } from './practice-keys';

export function bookingQuery(id: string) {
  return queryOptions({
    queryKey: practiceKeys.booking(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/bookings/{id}', { params: { path: { id } }, signal })),
  });
}

const UNDECIDED: readonly BookingStatus[] = ['requested', 'confirmed'];

/** One booking with its reason for coming and its history, kept fresh while it may still change. */
export function useBooking(id: string) {
  return useQuery({
    ...bookingQuery(id),
    refetchInterval: ({ state }) =>
      state.data !== undefined && UNDECIDED.includes(state.data.status) ? REFRESH_MS : false,
  });
}

/** The client's own words, read once: nothing so private is fetched again by a timer. */
export function useReasonForComing(id: string) {
  return useQuery({ ...bookingQuery(id), staleTime: Infinity, select: ({ reason }) => reason });
}
