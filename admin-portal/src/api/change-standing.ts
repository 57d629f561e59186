import { api } from './client';
import { unwrap } from './problem';
import type { AccountAct, ClientAccount } from './types';

type Change = {
  id: string;
  act: AccountAct;
  reason: string;
  /** The version the admin has seen; another one in force refuses the change. */
  version: number;
};

/** @throws ApiError 409 or 412 when the account has changed meanwhile. */
export function changeStanding({ id, act, reason, version }: Change): Promise<ClientAccount> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  const body = { reason };
  return act === 'suspend'
    ? unwrap(api.POST('/api/v1/admin/accounts/{id}/suspend', { params, body }))
    : unwrap(api.POST('/api/v1/admin/accounts/{id}/restore', { params, body }));
}
