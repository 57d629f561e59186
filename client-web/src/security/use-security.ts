import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Me } from '@/api/types';
import { useSetMe } from '@/session/use-me';

const DEVICES_KEY = ['me', 'devices'] as const;

export function useDevices() {
  return useQuery({
    queryKey: DEVICES_KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/devices', { signal })),
  });
}

export function useEndDevice(): (id: string) => Promise<void> {
  const client = useQueryClient();
  return async (id) => {
    await answer(api.DELETE('/api/v1/me/devices/{id}', { params: { path: { id } } }));
    await client.invalidateQueries({ queryKey: DEVICES_KEY });
  };
}

export function endEverywhere(): Promise<unknown> {
  return answer(api.POST('/api/v1/me/log-out-everywhere'));
}

/** Reads the account anew after it was changed, and the devices, of which some may be gone. */
export function useReadAgain(): () => Promise<void> {
  const client = useQueryClient();
  const setMe = useSetMe();
  return async () => {
    setMe(await answer(api.GET('/api/v1/me')));
    await client.invalidateQueries({ queryKey: DEVICES_KEY });
  };
}

export function useResendProof(onSent: () => void) {
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/auth/email/resend')),
    onSuccess: onSent,
  });
}

/** Sends a code to the number that waits for one, and reads what has come of it. */
export function useSendPhoneCode(onSent: (me: Me) => void) {
  const setMe = useSetMe();
  return useMutation({
    mutationFn: async () => {
      await answer(api.POST('/api/v1/me/phone/codes'));
      return answer(api.GET('/api/v1/me'));
    },
    onSuccess: (me) => {
      setMe(me);
      onSent(me);
    },
  });
}
