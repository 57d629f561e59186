import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { PsychologistFilters } from '@/api/types';
import { useLanguage } from '@/copy/language';

/** Search results page by page, in the server's order. */
export function usePsychologists(filters: PsychologistFilters, limit: number) {
  const language = useLanguage();
  return useInfiniteQuery({
    queryKey: ['psychologists', language, filters, limit],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, limit, ...(pageParam !== null && { cursor: pageParam }) };
      return answer(api.GET('/api/v1/psychologists', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
