import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useLanguage } from '@/copy/language';

/** The first few of the recommended order. */
export function useFirstPsychologists(limit: number) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['first-psychologists', language, limit],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/psychologists', { params: { query: { limit } }, signal })),
    select: ({ items }) => items,
  });
}
