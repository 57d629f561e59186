import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const FEED = ['calendar-feed'] as const;

/** Whether there is a private address; the address itself is only in the answer that made it. */
export function useCalendarFeed() {
  return useQuery({
    queryKey: FEED,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/calendar-feed', { signal })),
  });
}

function useFeedChange<Answer>(send: () => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    // The answer holds a secret: nothing keeps it but the dialog that shows it.
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: FEED }),
  });
}

export function useRenewCalendarFeed() {
  return useFeedChange(() => answer(api.POST('/api/v1/me/calendar-feed')));
}

export function useRevokeCalendarFeed() {
  return useFeedChange(() => answer(api.DELETE('/api/v1/me/calendar-feed')));
}
