import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { SafetyAlert } from '@/api/types';
import { PROGRESS_KEYS } from './keys';

const EVERY_MINUTE = 60_000;

/** Alerts that wait for a written word, asked for again every minute. */
export function useAlerts() {
  return useQuery({
    queryKey: PROGRESS_KEYS.alerts,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/safety-alerts', { signal })),
    select: ({ items }) => items,
    refetchInterval: EVERY_MINUTE,
  });
}

/** What was done about a client's alerts; only read when asked for, since each reading is recorded. */
export function useClientAlerts(clientId: string, isAsked: boolean) {
  return useQuery({
    queryKey: PROGRESS_KEYS.clientAlerts(clientId),
    enabled: isAsked,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/clients/{id}/safety-alerts', {
          params: { path: { id: clientId } },
          signal,
        }),
      ),
    select: ({ items }) => items,
  });
}

function versionOf({ id, version }: SafetyAlert) {
  return { path: { id }, header: { 'If-Match': `"${String(version)}"` } };
}

function useChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: PROGRESS_KEYS.alerts });
}

export function useAcknowledge() {
  const changed = useChanged();
  return useMutation({
    mutationFn: (alert: SafetyAlert) =>
      answer(api.POST('/api/v1/safety-alerts/{id}/acknowledge', { params: versionOf(alert) })),
    onSettled: changed,
  });
}

export function useDispose() {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ alert, text }: { alert: SafetyAlert; text: string }) =>
      answer(
        api.POST('/api/v1/safety-alerts/{id}/disposition', {
          params: versionOf(alert),
          body: { text },
        }),
      ),
    onSettled: changed,
  });
}
