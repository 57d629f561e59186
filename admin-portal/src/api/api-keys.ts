import { api } from './client';
import { unwrap } from './problem';
import type { ApiKey, ApiKeyWish } from './types';

/** Makes a key of one's own; its text is in this answer and never again. */
export async function makeApiKey(body: ApiKeyWish): Promise<string> {
  return (await unwrap(api.POST('/api/v1/api-keys', { body }))).token;
}

/** Ends anybody's key; one that was revoked already stays so. */
export function revokeApiKey(id: string): Promise<ApiKey> {
  return unwrap(api.POST('/api/v1/admin/api-keys/{id}/revoke', { params: { path: { id } } }));
}
