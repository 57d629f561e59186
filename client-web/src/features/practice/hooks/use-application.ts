import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { attemptKey, endAttempt } from '@/api/idempotency-key';
import { ApiFailure } from '@/api/problem';
import { ME_KEY } from '@/api/query-client';
import type { Application, Credential, NewCredential } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys, REFRESH_MS } from './practice-keys';

const ATTEMPT = 'credential';

/** While it waits for a decision, or a document for the virus scanner, the page hears of it by itself. */
export function useApplication() {
  return useQuery({
    queryKey: practiceKeys.application,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/application', { signal })),
    refetchInterval: ({ state }) => (isWaiting(state.data) ? REFRESH_MS : false),
  });
}

function isWaiting(application: Application | undefined): boolean {
  if (application === undefined) return false;
  const { status, credentials } = application;
  return (
    status === 'submitted' || credentials.some(({ document }) => document?.standing === 'checking')
  );
}

/** Sends something of the application and keeps the application that comes back. */
function useApplicationChange<Given>(send: (given: Given) => Promise<Application>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (application) => client.setQueryData(practiceKeys.application, application),
    onError: () => client.invalidateQueries({ queryKey: practiceKeys.application }),
  });
}

/** A new credential, or a new text for a known one. */
export function useSaveCredential() {
  return useApplicationChange(
    async ({ known, body }: { known: Credential | null; body: NewCredential }) => {
      if (known !== null) {
        const header = { 'If-Match': entityTag(known.version) };
        const params = { path: { id: known.id }, header };
        return answer(api.PUT('/api/v1/application/credentials/{id}', { params, body }));
      }
      const params = { header: { 'Idempotency-Key': await attemptKey(ATTEMPT, body) } };
      try {
        const added = await answer(api.POST('/api/v1/application/credentials', { params, body }));
        endAttempt(ATTEMPT);
        return added;
      } catch (error) {
        if (error instanceof ApiFailure && !error.isUndecided) endAttempt(ATTEMPT);
        throw error;
      }
    },
  );
}

export function useRemoveCredential() {
  return useApplicationChange((id: string) =>
    answer(api.DELETE('/api/v1/application/credentials/{id}', { params: { path: { id } } })),
  );
}

export function useSubmitApplication() {
  return useApplicationChange((version: number) => {
    const params = { header: { 'If-Match': entityTag(version) } };
    return answer(api.POST('/api/v1/application/submit', { params }));
  });
}

export function useReopenApplication() {
  return useApplicationChange((version: number) => {
    const params = { header: { 'If-Match': entityTag(version) } };
    return answer(api.POST('/api/v1/application/reopen', { params }));
  });
}

/** Asks once more who is signed in: whoever has been accepted has a practice now. */
export function useMeetPractice(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ME_KEY });
}
