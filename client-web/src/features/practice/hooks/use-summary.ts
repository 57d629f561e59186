import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewSummary, Summary } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { sendable } from '../model/summary-draft';
import { practiceKeys } from './practice-keys';

export function readSummary(bookingId: string, signal?: AbortSignal): Promise<Summary> {
  const params = { path: { id: bookingId } };
  return answer(api.GET('/api/v1/bookings/{id}/summary', { params, ...(signal && { signal }) }));
}

/** Like the note: read once when it is opened. */
export function useOwnSummary(bookingId: string) {
  return useQuery({
    queryKey: practiceKeys.summary(bookingId),
    queryFn: ({ signal }) => readSummary(bookingId, signal),
    staleTime: Infinity,
    refetchOnReconnect: false,
  });
}

export function putSummary(bookingId: string, body: NewSummary, version: number): Promise<Summary> {
  const params = { path: { id: bookingId }, header: { 'If-Match': entityTag(version) } };
  return answer(api.PUT('/api/v1/bookings/{id}/summary', { params, body: sendable(body) }));
}

export function shareSummary(bookingId: string, version: number): Promise<Summary> {
  const params = { path: { id: bookingId }, header: { 'If-Match': entityTag(version) } };
  return answer(api.POST('/api/v1/bookings/{id}/summary/share', { params }));
}
