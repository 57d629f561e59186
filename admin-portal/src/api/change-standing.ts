import { api } from './client';
import { unwrap } from './problem';
import type { ClientAccount, SuspensionKind, SuspensionPreview } from './types';

type Change = {
  id: string;
  /** How it shall be suspended; null restores it. */
  kind: SuspensionKind | null;
  reason: string;
  /** The version the admin has seen; another one in force refuses the change. */
  version: number;
};

/** @throws ApiError 409 or 412 when the account has changed meanwhile. */
export function changeStanding({ id, kind, reason, version }: Change): Promise<ClientAccount> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  return kind === null
    ? unwrap(api.POST('/api/v1/admin/accounts/{id}/restore', { params, body: { reason } }))
    : unwrap(api.POST('/api/v1/admin/accounts/{id}/suspend', { params, body: { reason, kind } }));
}

/** What suspending somebody at once would call off now. */
export function previewSuspension(id: string): Promise<SuspensionPreview> {
  const params = { path: { id } };
  return unwrap(api.GET('/api/v1/admin/accounts/{id}/suspension-preview', { params }));
}

/** Signs somebody out everywhere; they may come in again. */
export async function endSessions(id: string): Promise<void> {
  await unwrap(api.POST('/api/v1/admin/accounts/{id}/end-sessions', { params: { path: { id } } }));
}
