import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewOverride } from '@/api/types';
import { practiceKeys } from './practice-keys';

/** Dates on which other hours apply, from `from` to `to`, both included. */
export function useOverrides(from: string, to: string) {
  return useQuery({
    queryKey: [...practiceKeys.overrides, from, to],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/schedule/overrides', { params: { query: { from, to } }, signal })),
  });
}

export function useSaveOverride() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ date, body }: { date: string; body: NewOverride }) =>
      answer(api.PUT('/api/v1/schedule/overrides/{date}', { params: { path: { date } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.overrides }),
  });
}

export function useRemoveOverride() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (date: string) =>
      answer(api.DELETE('/api/v1/schedule/overrides/{date}', { params: { path: { date } } })),
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.overrides }),
  });
}
