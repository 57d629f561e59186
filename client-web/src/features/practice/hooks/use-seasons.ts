import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewSeason, Season } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

/** Dates on which another week applies, in order of time. */
export function useSeasons() {
  return useQuery({
    queryKey: practiceKeys.seasons,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/schedule/seasons', { signal })),
  });
}

/** A new one, or another over the version that was read. */
export function useSaveSeason(over: Season | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewSeason) =>
      over === null
        ? answer(api.POST('/api/v1/schedule/seasons', { body }))
        : answer(
            api.PUT('/api/v1/schedule/seasons/{id}', {
              params: { path: { id: over.id }, header: { 'If-Match': entityTag(over.version) } },
              body,
            }),
          ),
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.seasons }),
  });
}

export function useRemoveSeason() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/api/v1/schedule/seasons/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.seasons }),
  });
}
