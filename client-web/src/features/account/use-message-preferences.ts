import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Me, MessagePreferences, NewMessagePreferences } from '@/api/types';
import { useSetMe } from '@/session/use-me';

const KEY = ['me', 'message-preferences'] as const;

export function useMessagePreferences() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/message-preferences', { signal })),
  });
}

interface Wanted {
  /** Null takes the number away; undefined leaves it. */
  phone: string | null | undefined;
  password: string;
  preferences: NewMessagePreferences;
}

/** The number first: WhatsApp can only be switched on for one. */
export function useSaveMessages(onSaved: (saved: MessagePreferences, me: Me | null) => void) {
  const client = useQueryClient();
  const setMe = useSetMe();
  return useMutation({
    mutationFn: async ({ phone, password, preferences }: Wanted) => {
      const me = phone === undefined ? null : await changePhone(phone, password);
      if (me !== null) setMe(me);
      const saved = await answer(api.PUT('/api/v1/me/message-preferences', { body: preferences }));
      client.setQueryData(KEY, saved);
      return { saved, me };
    },
    onSuccess: ({ saved, me }) => onSaved(saved, me),
  });
}

async function changePhone(phone: string | null, password: string): Promise<Me> {
  await answer(api.PUT('/api/v1/me/phone', { body: { phone, password } }));
  return answer(api.GET('/api/v1/me'));
}
