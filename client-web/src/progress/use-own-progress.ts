import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { MyProgress, SharedKinds, TakenMeasure } from '@/api/types';
import { useLanguage } from '@/copy/language';
import { PROGRESS_KEYS } from './keys';

export function useOwnProgress() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...PROGRESS_KEYS.mine, language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/progress', { signal })),
  });
}

/** What both languages ask, and which are offered. */
export function useMeasures() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...PROGRESS_KEYS.measures, language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/measures', { signal })),
    select: ({ items }) => items,
    staleTime: 600_000,
  });
}

/** Reads one's own again after a change. */
function useChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: PROGRESS_KEYS.mine });
}

interface Taking {
  code: string;
  answers: number[];
  assignmentId: string | undefined;
  key: string;
}

export function useTakeMeasure() {
  const changed = useChanged();
  return useMutation({
    // Answers stay in no cache once their page is gone.
    gcTime: 0,
    mutationFn: ({ code, answers, assignmentId, key }: Taking): Promise<TakenMeasure> =>
      answer(
        api.POST('/api/v1/measures/{code}/responses', {
          params: { path: { code }, header: { 'Idempotency-Key': key } },
          body: { answers, ...(assignmentId === undefined ? {} : { assignmentId }) },
        }),
      ),
    onSuccess: changed,
  });
}

export function useConsent() {
  const changed = useChanged();
  return useMutation({
    /** Null withdraws. */
    mutationFn: (textVersion: string | null) =>
      textVersion === null
        ? answer(api.DELETE('/api/v1/me/progress/consent'))
        : answer(api.PUT('/api/v1/me/progress/consent', { body: { textVersion } })),
    onSuccess: changed,
  });
}

export function usePutMood() {
  const changed = useChanged();
  return useMutation({
    mutationFn: (mood: { level: number; words: string | null; version: number | undefined }) =>
      answer(
        api.PUT('/api/v1/me/mood', {
          ...(mood.version === undefined
            ? {}
            : { params: { header: { 'If-Match': `"${String(mood.version)}"` } } }),
          body: { level: mood.level, words: mood.words },
        }),
      ),
    onSettled: changed,
  });
}

/** Switches one kind of one care; the others stay as they were shown. */
export function useShare() {
  const client = useQueryClient();
  const changed = useChanged();
  const language = useLanguage();
  return useMutation({
    mutationFn: (wish: { careId: string; shared: SharedKinds; textVersion: string }) =>
      answer(
        api.PUT('/api/v1/me/cares/{id}/sharing', {
          params: { path: { id: wish.careId } },
          body: { ...wish.shared, textVersion: wish.textVersion },
        }),
      ),
    onSuccess: ({ items }) =>
      client.setQueryData<MyProgress>([...PROGRESS_KEYS.mine, language], (known) =>
        known === undefined ? known : { ...known, cares: items },
      ),
    onError: changed,
  });
}
