import { api } from './client';
import { unwrap } from './problem';
import type { Objection, OutcomeClaim } from './types';

/** @throws ApiError 409 when another admin was faster, or the session is the admin's own. */
export function decideObjection(id: string, decidedAs: OutcomeClaim): Promise<Objection> {
  const params = { path: { id } };
  return unwrap(
    api.POST('/api/v1/admin/objections/{id}/decision', { params, body: { decidedAs } }),
  );
}
