import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewProfile, OwnProfile } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

/** What is typed here is newer than what the server says: it is asked again only when somebody wants to know. */
export function useOwnProfile() {
  return useQuery({
    queryKey: practiceKeys.profile,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/profile', { signal })),
    staleTime: Infinity,
    refetchOnReconnect: false,
  });
}

/** Saves over the version that was read; another version meanwhile is `stale_version`. */
export function putProfile(body: NewProfile, version: number): Promise<OwnProfile> {
  const params = { header: { 'If-Match': entityTag(version) } };
  return answer(api.PUT('/api/v1/me/profile', { params, body }));
}
