import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { MessagePreferences, NewMessagePreferences } from '@/api/types';

const KEY = ['me', 'message-preferences'] as const;

export function useMessagePreferences() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/message-preferences', { signal })),
  });
}

export function useSaveMessages(onSaved: (saved: MessagePreferences) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewMessagePreferences) =>
      answer(api.PUT('/api/v1/me/message-preferences', { body })),
    onSuccess: (saved) => {
      client.setQueryData(KEY, saved);
      onSaved(saved);
    },
  });
}
