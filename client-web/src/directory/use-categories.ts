import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useLanguage } from '@/copy/language';

const HOUR_MS = 3_600_000;

export function useCategories() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['categories', language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/categories', { signal })),
    select: ({ items }) => items,
    staleTime: HOUR_MS,
  });
}
