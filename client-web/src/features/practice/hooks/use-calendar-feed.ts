import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { practiceKeys } from './practice-keys';

/** Whether there is a private address; the address itself is only in the answer that made it. */
export function useCalendarFeed() {
  return useQuery({
    queryKey: practiceKeys.calendarFeed,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/calendar-feed', { signal })),
  });
}

function useThenRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: practiceKeys.calendarFeed });
}

export function useRenewCalendarFeed() {
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/me/calendar-feed')),
    onSuccess: useThenRefresh(),
  });
}

export function useRevokeCalendarFeed() {
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/me/calendar-feed')),
    onSuccess: useThenRefresh(),
  });
}
