import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '@/api/client';
import type { ChatMessage } from '@/api/types';
import { newId } from '@/lib/new-id';
import { chatKey } from '../room-keys';

const PAGE = 50;

export interface Draft {
  id: string;
  text: string;
}

/** What was written, oldest first; `newest` is the id the room told of last. */
export function useMessages(bookingId: string, newest: string | null) {
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: chatKey(bookingId),
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/bookings/{id}/messages', {
          params: {
            path: { id: bookingId },
            query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
  const messages = [...(query.data?.pages.flatMap(({ items }) => items) ?? [])].reverse();
  const isKnown = newest === null || messages.some(({ id }) => id === newest);
  const isLoaded = query.data !== undefined;
  useEffect(() => {
    if (isLoaded && !isKnown) void client.invalidateQueries({ queryKey: chatKey(bookingId) });
  }, [client, bookingId, isLoaded, isKnown, newest]);
  return { ...query, messages };
}

/** Writes under an id of its own, so that sending again after a lost answer writes once. */
export function useSend(bookingId: string) {
  const client = useQueryClient();
  const [unsent, setUnsent] = useState<Draft | null>(null);
  const mutation = useMutation({
    mutationFn: (draft: Draft): Promise<ChatMessage> =>
      answer(
        api.POST('/api/v1/bookings/{id}/messages', {
          params: { path: { id: bookingId } },
          body: draft,
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: chatKey(bookingId) });
      setUnsent(null);
    },
  });
  const send = (draft: Draft) => {
    setUnsent(draft);
    mutation.mutate(draft);
  };
  return {
    unsent,
    error: mutation.error,
    isSending: mutation.isPending,
    send: (text: string) => send({ id: newId(), text }),
    again: () => {
      if (unsent !== null) send(unsent);
    },
  };
}
