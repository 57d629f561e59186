import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFailure, failureCode } from './problem';

export const ME_KEY = ['me'] as const;

const ATTEMPTS = 2;

function mayHelp(attempt: number, error: unknown): boolean {
  return attempt < ATTEMPTS && error instanceof ApiFailure && error.isUndecided;
}

export function newQueryClient(): QueryClient {
  // A session that ended elsewhere shows in the header and sends private pages to the log-in page.
  const onError = (error: unknown) => {
    if (failureCode(error) === 'not_signed_in') client.setQueryData(ME_KEY, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // Without a line a request fails and says so, instead of waiting in silence.
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: mayHelp,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
