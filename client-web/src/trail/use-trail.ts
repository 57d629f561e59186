import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const PAGE_SIZE = 20;

/** Whose acts are shown. */
export type TrailBy = 'others' | 'everybody';

/** Who saw or changed what of the reader's, the latest first. */
export function useTrail(by: TrailBy) {
  return useInfiniteQuery({
    queryKey: ['trail', by],
    queryFn: ({ pageParam, signal }) => {
      const query = { by, limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) };
      return answer(api.GET('/api/v1/me/trail', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
