import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { ApiFailure } from '@/api/problem';
import { ME_KEY } from '@/api/query-client';
import { forgetSealed } from '@/api/sealed-storage';
import type { Me } from '@/api/types';
import { keepDeviceChoices, storedValue } from '@/lib/stored-value';

// The session cookie cannot be read here. This hint spares visitors a request that could only answer 401.
const hint = storedValue<'yes' | null>('rp.signed-in', (stored) =>
  stored === 'yes' ? 'yes' : null,
);

async function fetchMe(signal: AbortSignal): Promise<Me | null> {
  try {
    const me = await answer(api.GET('/api/v1/me', { signal }));
    hint.set('yes');
    return me;
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.code !== 'not_signed_in') throw error;
    hint.set(null);
    return null;
  }
}

const meQuery = queryOptions({
  queryKey: ME_KEY,
  queryFn: ({ signal }) => fetchMe(signal),
  staleTime: 5 * 60_000,
});

export type Session =
  | { status: 'loading'; me: null }
  | { status: 'failed'; me: null; retry: () => void }
  | { status: 'signed-out'; me: null }
  | { status: 'signed-in'; me: Me };

/** Who is signed in. A page that needs somebody asks with `required`; others ask only if somebody was here. */
export function useMe({ required = false } = {}): Session {
  const wanted = hint.use() !== null || required;
  const query = useQuery({ ...meQuery, enabled: wanted });
  if (query.data) return { status: 'signed-in', me: query.data };
  if (query.data === null || !wanted) return { status: 'signed-out', me: null };
  if (query.isError) return { status: 'failed', me: null, retry: () => void query.refetch() };
  return { status: 'loading', me: null };
}

/** Puts a new session, a change of the account, or (null) the end of the session in place. */
export function useSetMe(): (me: Me | null) => void {
  const client = useQueryClient();
  return (me) => {
    hint.set(me === null ? null : 'yes');
    const before = client.getQueryData<Me | null>(ME_KEY);
    // Nothing of one account may be seen by the next one on this device.
    if (before?.id !== me?.id) {
      client.removeQueries({ type: 'inactive' });
      forgetSealed();
    }
    client.setQueryData(ME_KEY, me);
  };
}

/**
 * Leaves the account behind: nothing of it stays in memory or in this tab's storage. The server has told the
 * browser to clear its own; what says nothing of anybody, the language and the zone, is written again.
 */
export function leaveSession(): void {
  hint.set(null);
  window.sessionStorage.clear();
  forgetSealed();
  keepDeviceChoices();
  window.location.assign('/');
}
