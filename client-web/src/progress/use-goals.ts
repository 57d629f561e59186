import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Goal, GoalContent } from '@/api/types';

/** A new goal: one's own, or, with a client's id, that client's. */
export function useAddGoal(clientId: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) => {
      const header = { 'Idempotency-Key': key };
      return clientId === null
        ? answer(api.POST('/api/v1/me/goals', { params: { header }, body: { text } }))
        : answer(
            api.POST('/api/v1/clients/{id}/goals', {
              params: { path: { id: clientId }, header },
              body: { text },
            }),
          );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['progress'] }),
  });
}

export function usePutGoal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ goal, content }: { goal: Goal; content: GoalContent }) =>
      answer(
        api.PUT('/api/v1/goals/{id}', {
          params: {
            path: { id: goal.id },
            header: { 'If-Match': `"${String(goal.version)}"` },
          },
          body: content,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['progress'] }),
  });
}
