import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewWorkingHours } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

export function useWorkingHours() {
  return useQuery({
    queryKey: practiceKeys.workingHours,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/schedule/working-hours', { signal })),
  });
}

/** Saves over the version that was read; another version meanwhile is `stale_version`. */
export function useSaveWorkingHours() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: NewWorkingHours; version: number }) =>
      answer(
        api.PUT('/api/v1/schedule/working-hours', {
          params: { header: { 'If-Match': entityTag(version) } },
          body,
        }),
      ),
    onSuccess: (saved) => client.setQueryData(practiceKeys.workingHours, saved),
  });
}
