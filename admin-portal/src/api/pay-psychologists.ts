import { api } from './client';
import { unwrap } from './problem';
import type { Payout, PayoutTold, PlannedPayout } from './types';

/** A key of one's own for one wish: sent twice it is still one. */
export function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** All of them or none, each for the sum that was on the screen. */
export async function preparePayouts(payouts: PlannedPayout[], key: string): Promise<void> {
  const params = { header: { 'Idempotency-Key': key } };
  await unwrap(api.POST('/api/v1/admin/payout-batches', { params, body: { payouts } }));
}

/** What is done to a payout, with what has to be said for it. */
export type PayoutOrder =
  | { act: 'approve' }
  | { act: 'pay'; told: PayoutTold }
  | { act: 'withdraw' | 'fail' | 'reverse'; reason: string };

/** @throws ApiError 409 or 412 when the payout has changed meanwhile. */
export function changePayout(
  { id, version }: Pick<Payout, 'id' | 'version'>,
  order: PayoutOrder,
  key: string,
): Promise<Payout> {
  const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': key };
  const params = { path: { id }, header };
  switch (order.act) {
    case 'approve':
      return unwrap(api.POST('/api/v1/admin/payouts/{id}/approve', { params }));
    case 'pay':
      return unwrap(api.POST('/api/v1/admin/payouts/{id}/mark-paid', { params, body: order.told }));
    case 'withdraw':
      return unwrap(
        api.POST('/api/v1/admin/payouts/{id}/withdraw', { params, body: because(order) }),
      );
    case 'fail':
      return unwrap(api.POST('/api/v1/admin/payouts/{id}/fail', { params, body: because(order) }));
    case 'reverse':
      return unwrap(
        api.POST('/api/v1/admin/payouts/{id}/reverse', { params, body: because(order) }),
      );
  }
}

/** The whole number of the account an approved payout goes to; the look is on record. */
export async function accountNumberOf(id: string): Promise<string> {
  const params = { path: { id } };
  const { number } = await unwrap(api.GET('/api/v1/admin/payouts/{id}/account-number', { params }));
  return number;
}

function because({ reason }: { reason: string }): { reason: string } {
  return { reason };
}
