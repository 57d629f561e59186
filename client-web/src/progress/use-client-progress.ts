import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import type { MeasureCode } from '@/api/types';
import { useLanguage } from '@/copy/language';
import { PROGRESS_KEYS } from './keys';

/** Null when the client lets nothing be seen. */
export function useClientProgress(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...PROGRESS_KEYS.client(id), language],
    // Each reading is recorded; one that nobody asked for would only blur the trail.
    refetchOnWindowFocus: false,
    gcTime: 0,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/clients/{id}/progress', { params: { path: { id } }, signal })).catch(
        (error: unknown) => {
          if (failureCode(error) === 'sharing_not_given') return null;
          throw error;
        },
      ),
  });
}

export function useClientAssignments(id: string) {
  return useQuery({
    queryKey: PROGRESS_KEYS.asked(id),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/clients/{id}/measure-assignments', { params: { path: { id } }, signal }),
      ),
  });
}

export function useAssign(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: { measureCode: MeasureCode; dueOn: string | null; key: string }) =>
      answer(
        api.POST('/api/v1/clients/{id}/measure-assignments', {
          params: { path: { id }, header: { 'Idempotency-Key': wish.key } },
          body: { measureCode: wish.measureCode, dueOn: wish.dueOn },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PROGRESS_KEYS.asked(id) }),
  });
}
