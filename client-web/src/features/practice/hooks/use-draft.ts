import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/**
 * What somebody typed and has not saved; `null` is "unchanged". A copy is kept beside the account's data, so
 * that it survives a look at another page and leaves with the account; the browser asks before a reload would
 * lose it.
 */
export function useDraft<Draft>(name: string): [Draft | null, (draft: Draft | null) => void] {
  const client = useQueryClient();
  const queryKey = ['practice', 'draft', name];
  const [draft, setDraft] = useState<Draft | null>(
    () => client.getQueryData<Draft>(queryKey) ?? null,
  );
  const isTyped = draft !== null;
  useEffect(() => {
    if (!isTyped) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTyped]);

  const change = (changed: Draft | null) => {
    setDraft(changed);
    client.setQueryDefaults(queryKey, { gcTime: Infinity });
    client.setQueryData<Draft | null>(queryKey, changed);
  };
  return [draft, change];
}
