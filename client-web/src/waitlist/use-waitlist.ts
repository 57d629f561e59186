import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewWaitlistEntry } from '@/api/types';

const KEY = ['waitlist'];
/** An offer comes by letter; whoever has the page open sees it too. */
const REFRESH_MS = 30_000;

/** What the reader waits for; asked only of whoever is signed in. */
export function useWaitlist({ isSignedIn = true } = {}) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/waitlist-entries', { signal })),
    select: ({ items }) => items,
    enabled: isSignedIn,
    staleTime: 0,
    refetchInterval: REFRESH_MS,
  });
}

export function useJoinWaitlist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewWaitlistEntry) => answer(api.POST('/api/v1/waitlist-entries', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Gives up a place, and with it the time that is kept for it. */
export function useLeaveWaitlist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/api/v1/waitlist-entries/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries(),
  });
}
