import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { ApiKeyWish } from '@/api/types';

const KEYS = ['api-keys'] as const;

/** One's own keys, the newest first; none of them holds its secret. */
export function useApiKeys() {
  return useInfiniteQuery({
    queryKey: KEYS,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, ...(pageParam !== null && { cursor: pageParam }) };
      return answer(api.GET('/api/v1/api-keys', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

function useKeyChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    // The answer holds a secret: nothing keeps it but the dialog that shows it.
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: KEYS }),
  });
}

export function useMakeApiKey() {
  return useKeyChange((body: ApiKeyWish) => answer(api.POST('/api/v1/api-keys', { body })));
}

export function useRevokeApiKey() {
  return useKeyChange((id: string) =>
    answer(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
  );
}
