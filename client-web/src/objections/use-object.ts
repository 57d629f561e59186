import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { OutcomeClaim } from '@/api/types';

/** Says that a session ended otherwise; whatever shows it is read anew. */
export function useObject(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (claim: OutcomeClaim) =>
      answer(
        api.POST('/api/v1/bookings/{id}/objection', { params: { path: { id } }, body: { claim } }),
      ),
    onSettled: () => client.invalidateQueries(),
  });
}
