import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useLanguage } from '@/copy/language';

export function useProfile(slug: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['psychologist', language, slug],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/psychologists/{idOrSlug}', {
          params: { path: { idOrSlug: slug } },
          signal,
        }),
      ),
  });
}
