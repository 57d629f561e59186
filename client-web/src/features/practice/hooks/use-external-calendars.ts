import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewExternalCalendar } from '@/api/types';
import { practiceKeys, REFRESH_MS } from './practice-keys';

/** Calendars from outside; a first reading ends while the page is open. */
export function useExternalCalendars() {
  return useQuery({
    queryKey: practiceKeys.externalCalendars,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/schedule/external-calendars', { signal })),
    refetchInterval: REFRESH_MS,
  });
}

function useThenRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: practiceKeys.externalCalendars });
}

export function useFollowCalendar() {
  return useMutation({
    mutationFn: (body: NewExternalCalendar) =>
      answer(api.POST('/api/v1/schedule/external-calendars', { body })),
    onSuccess: useThenRefresh(),
  });
}

/** At most once a minute it asks the calendar's provider; else it answers what is known. */
export function useReadCalendar() {
  return useMutation({
    mutationFn: (id: string) =>
      answer(
        api.POST('/api/v1/schedule/external-calendars/{id}/read', { params: { path: { id } } }),
      ),
    onSuccess: useThenRefresh(),
  });
}

export function useLetCalendarGo() {
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/api/v1/schedule/external-calendars/{id}', { params: { path: { id } } })),
    onSuccess: useThenRefresh(),
  });
}
