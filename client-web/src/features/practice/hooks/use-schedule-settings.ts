import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewScheduleSettings } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

export function useScheduleSettings() {
  return useQuery({
    queryKey: practiceKeys.settings,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/schedule/settings', { signal })),
  });
}

/** Saves over the version that was read; another version meanwhile is `stale_version`. */
export function useSaveScheduleSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: NewScheduleSettings; version: number }) =>
      answer(
        api.PUT('/api/v1/schedule/settings', {
          params: { header: { 'If-Match': entityTag(version) } },
          body,
        }),
      ),
    onSuccess: (saved) => client.setQueryData(practiceKeys.settings, saved),
  });
}
