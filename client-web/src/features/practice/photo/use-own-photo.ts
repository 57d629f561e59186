import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { uploadPhoto } from '@/api/upload-file';
import { practiceKeys, REFRESH_MS } from '../hooks/practice-keys';

/** While a scanner has not seen it the page hears of it by itself. */
export function useOwnPhoto() {
  return useQuery({
    queryKey: practiceKeys.photo,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/profile/photo', { signal })),
    refetchInterval: ({ state }) => (state.data?.standing === 'checking' ? REFRESH_MS : false),
  });
}

export function useUploadPhoto() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: uploadPhoto,
    onSuccess: (photo) => client.setQueryData(practiceKeys.photo, photo),
  });
}

export function useRemovePhoto() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/me/profile/photo')),
    onSuccess: (photo) => client.setQueryData(practiceKeys.photo, photo),
  });
}
