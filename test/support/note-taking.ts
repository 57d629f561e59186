import { randomUUID } from 'node:crypto';
import type { Schemas, Visitor } from './visitor.js';

const over = (version?: number) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

export const freeNote = (text: string): Schemas['PutNoteRequest'] => ({
  template: 'free',
  sections: [{ key: 'text', text }],
});

/** The calls by which a psychologist writes about a session. */
export function noteTaking(psychologist: Visitor) {
  const at = (id: string, version?: number) => ({ path: { id }, header: over(version) });
  const { api } = psychologist;
  return {
    note: (id: string) => api.GET('/api/v1/bookings/{id}/note', { params: { path: { id } } }),
    write: (id: string, text: string, version?: number) =>
      api.PUT('/api/v1/bookings/{id}/note', { params: at(id, version), body: freeNote(text) }),
    sign: (id: string, version?: number) =>
      api.POST('/api/v1/bookings/{id}/note/sign', { params: at(id, version) }),
    amend: (id: string, text: string, key: string = randomUUID()) =>
      api.POST('/api/v1/bookings/{id}/note/addenda', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { text },
      }),
    summarise: (id: string, body: Schemas['PutSummaryRequest'], version?: number) =>
      api.PUT('/api/v1/bookings/{id}/summary', { params: at(id, version), body }),
    share: (id: string, version?: number) =>
      api.POST('/api/v1/bookings/{id}/summary/share', { params: at(id, version) }),
  };
}

/** What somebody reads of what is shared. */
export const summary = (id: string, by: Visitor) =>
  by.api.GET('/api/v1/bookings/{id}/summary', { params: { path: { id } } });

export const tick = (id: string, itemId: string, isDone: boolean, by: Visitor) =>
  by.api.PUT('/api/v1/bookings/{id}/summary/homework/{itemId}', {
    params: { path: { id, itemId } },
    body: { isDone },
  });
