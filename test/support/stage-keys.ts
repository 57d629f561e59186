import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

/** A key of the visitor's; its id. */
export async function addApiKey(visitor: Visitor): Promise<string> {
  const body = { name: 'Situs klinik', scopes: ['directory:read' as const] };
  return (await ok(visitor.api.POST('/api/v1/api-keys', { body }))).id;
}

/** What would be taken of the psychologist's keys. */
export function keyRequests(id: string): Readonly<Record<string, Good>> {
  return {
    createApiKey: {
      by: 'psychologist',
      path: '/api-keys',
      body: { name: 'Situs klinik', scopes: ['slots:read'], expiresInDays: 30 },
    },
    revokeApiKey: { by: 'psychologist', path: `/api-keys/${id}` },
    adminRevokeApiKey: { by: 'admin', path: `/admin/api-keys/${id}/revoke` },
  };
}
