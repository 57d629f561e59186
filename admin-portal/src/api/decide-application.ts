import { api } from './client';
import { unwrap } from './problem';
import type { Application, Decision } from './types';

type Decided = {
  id: string;
  decision: Decision;
  /** The version the admin has seen; another one in force refuses the decision. */
  version: number;
  /** What the psychologist reads; an approval has none. */
  reason: string;
};

/** @throws ApiError 409 or 412 when the application has changed meanwhile. */
export function decideApplication({
  id,
  decision,
  version,
  reason,
}: Decided): Promise<Application> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  const body = { reason };
  switch (decision) {
    case 'approve':
      return unwrap(api.POST('/api/v1/admin/applications/{id}/approve', { params }));
    case 'request_more':
      return unwrap(api.POST('/api/v1/admin/applications/{id}/request-more', { params, body }));
    case 'reject':
      return unwrap(api.POST('/api/v1/admin/applications/{id}/reject', { params, body }));
    case 'suspend':
      return unwrap(api.POST('/api/v1/admin/applications/{id}/suspend', { params, body }));
    case 'restore':
      return unwrap(api.POST('/api/v1/admin/applications/{id}/restore', { params, body }));
  }
}
