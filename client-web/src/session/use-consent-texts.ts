import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { useLanguage } from '@/copy/language';

/** What people agree to, word for word and with its version, in their language. */
export function useConsentTexts() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['consent-texts', language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/consent-texts', { signal })),
    select: ({ items }) => items,
    staleTime: 10 * 60_000,
  });
}
