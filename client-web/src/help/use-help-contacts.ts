import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { helpCopy } from '@/copy/help';
import { useLanguage } from '@/copy/language';
import { useCopy } from '@/copy/use-copy';
import type { ShownContact } from './contact-card';

/** The two national numbers, part of the bundle: they are there when the list cannot be reached. */
function useFallback(): ShownContact[] {
  const t = useCopy(helpCopy).fallback;
  const base = { channel: 'phone' as const, note: null, lastCheckedOn: null };
  return [
    { ...base, ...t.crisis },
    { ...base, ...t.emergency },
  ];
}

/** Where help is found, as admins keep it; `isFallback` when only the built-in numbers are known. */
export function useHelpContacts() {
  const language = useLanguage();
  const fallback = useFallback();
  const { data, isPending, isError } = useQuery({
    queryKey: ['help-contacts', language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/help-contacts', { signal })),
    select: ({ items }) => items,
    retry: false, // Somebody is waiting for a number: the fallback beats a second try.
  });
  // An empty list helps nobody either.
  const isFallback = isError || data?.length === 0;
  return { contacts: isFallback ? fallback : (data ?? []), fallback, isPending, isFallback };
}
