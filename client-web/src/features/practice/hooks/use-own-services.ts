import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { attemptKey, endAttempt } from '@/api/idempotency-key';
import { ApiFailure } from '@/api/problem';
import type { NewService, OwnService } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

const ATTEMPT = 'service';

export function useOwnServices() {
  return useQuery({
    queryKey: practiceKeys.services,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/services', { signal })),
    select: ({ items }) => items,
  });
}

function useServiceChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.services }),
  });
}

/** A new service, or a new text for a known one. */
export function useSaveService() {
  return useServiceChange(
    async ({ known, body }: { known: OwnService | null; body: NewService }) => {
      if (known !== null) {
        const header = { 'If-Match': entityTag(known.version) };
        const params = { path: { id: known.id }, header };
        return answer(api.PUT('/api/v1/me/services/{id}', { params, body }));
      }
      const params = { header: { 'Idempotency-Key': await attemptKey(ATTEMPT, body) } };
      try {
        const added = await answer(api.POST('/api/v1/me/services', { params, body }));
        endAttempt(ATTEMPT);
        return added;
      } catch (error) {
        if (error instanceof ApiFailure && !error.isUndecided) endAttempt(ATTEMPT);
        throw error;
      }
    },
  );
}

export function useWithdrawService() {
  return useServiceChange((id: string) =>
    answer(api.DELETE('/api/v1/me/services/{id}', { params: { path: { id } } })),
  );
}
