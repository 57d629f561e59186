import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { mySessionsKey } from '@/summaries/use-shared-summary';

const PAGE_SIZE = 10;
const caresKey = ['cares'] as const;

/** The sessions that were, latest first. */
export function useMySessions() {
  return useInfiniteQuery({
    queryKey: mySessionsKey,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) };
      return answer(api.GET('/api/v1/me/sessions', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: false,
  });
}

/** Whose care lasts. */
export function useOpenCares() {
  return useQuery({
    queryKey: caresKey,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cares', { signal })),
    select: ({ items }) => items.filter(({ until }) => until === null),
  });
}

export function useEndCare(): (id: string) => Promise<void> {
  const client = useQueryClient();
  return async (id) => {
    await answer(api.POST('/api/v1/cares/{id}/end', { params: { path: { id } } }));
    void client.invalidateQueries({ queryKey: caresKey });
  };
}
