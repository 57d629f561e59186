import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { DataExport, ErasurePreview, MyConsent, MyConsents } from '@/api/types';
import { useLanguage } from '@/copy/language';

const KEY = ['me', 'privacy'] as const;
const POLL_MS = 1_500;

export function useConsents() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...KEY, 'consents', language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/consents', { signal })),
  });
}

/** Gives and takes back; what is shown follows the answer. */
export function useChangeConsents() {
  const client = useQueryClient();
  const language = useLanguage();
  const show = (consents: MyConsents) => {
    client.setQueryData([...KEY, 'consents', language], consents);
    void client.invalidateQueries({ queryKey: ['progress'] });
  };
  return {
    give: async ({ kind, textVersion }: MyConsent) =>
      show(await answer(api.POST('/api/v1/me/consents', { body: { kind, textVersion } }))),
    withdraw: async ({ kind }: MyConsent) =>
      show(await answer(api.DELETE('/api/v1/me/consents/{kind}', { params: { path: { kind } } }))),
  };
}

const isUnderWay = ({ state }: DataExport): boolean => state === 'waiting' || state === 'working';

/** Asked again while one is being prepared; the page may be left and come back to. */
export function useCopies() {
  return useQuery({
    queryKey: [...KEY, 'exports'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/exports', { signal })),
    select: ({ items }) => items,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? POLL_MS : false),
  });
}

export function useAskForCopy(onAsked: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/me/exports')),
    onSuccess: onAsked,
    onSettled: () => client.invalidateQueries({ queryKey: [...KEY, 'exports'] }),
  });
}

/** Opens a link that holds for a minute. */
export function useDownload() {
  return useMutation({
    mutationFn: async (id: string) => {
      const params = { path: { id } };
      const { url } = await answer(api.POST('/api/v1/me/exports/{id}/links', { params }));
      window.location.assign(url);
    },
  });
}

export function useErasure() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...KEY, 'erasure', language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/erasure-preview', { signal })),
  });
}

export function useChangeErasure() {
  const client = useQueryClient();
  const language = useLanguage();
  const show = (preview: ErasurePreview) =>
    client.setQueryData([...KEY, 'erasure', language], preview);
  return {
    request: async () => show(await answer(api.POST('/api/v1/me/erasure'))),
    takeBack: async () => show(await answer(api.DELETE('/api/v1/me/erasure'))),
  };
}
