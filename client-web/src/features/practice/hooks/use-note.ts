import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { attemptKey, endAttempt } from '@/api/idempotency-key';
import { ApiFailure } from '@/api/problem';
import type { NewNote, Note } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

export function readNote(bookingId: string, signal?: AbortSignal): Promise<Note> {
  const params = { path: { id: bookingId } };
  return answer(api.GET('/api/v1/bookings/{id}/note', { params, ...(signal && { signal }) }));
}

/** Read once when it is opened: each reading leaves its row in the trail, and none is by a timer. */
export function useNote(bookingId: string) {
  return useQuery({
    queryKey: practiceKeys.note(bookingId),
    queryFn: ({ signal }) => readNote(bookingId, signal),
    staleTime: Infinity,
    refetchOnReconnect: false,
  });
}

/** Saves over the version that was read; another version meanwhile is `stale_version`. */
export function putNote(bookingId: string, body: NewNote, version: number): Promise<Note> {
  const params = { path: { id: bookingId }, header: { 'If-Match': entityTag(version) } };
  return answer(api.PUT('/api/v1/bookings/{id}/note', { params, body }));
}

export function signNote(bookingId: string, version: number): Promise<Note> {
  const params = { path: { id: bookingId }, header: { 'If-Match': entityTag(version) } };
  return answer(api.POST('/api/v1/bookings/{id}/note/sign', { params }));
}

/** The attempt is told apart by a count of what is there, never by its text, which no storage may hold. */
export async function addAddendum(bookingId: string, note: Note, text: string): Promise<Note> {
  const attempt = `addendum.${bookingId}`;
  const key = await attemptKey(attempt, { addenda: note.addenda.length });
  const params = { path: { id: bookingId }, header: { 'Idempotency-Key': key } };
  try {
    const amended = await answer(
      api.POST('/api/v1/bookings/{id}/note/addenda', { params, body: { text } }),
    );
    endAttempt(attempt);
    return amended;
  } catch (error) {
    if (error instanceof ApiFailure && !error.isUndecided) endAttempt(attempt);
    throw error;
  }
}
