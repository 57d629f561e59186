import { api } from './client';
import { unwrap } from './problem';

/** Asks for a check; what it finds is read afterwards. */
export async function checkInvariants(): Promise<void> {
  await unwrap(api.POST('/api/v1/admin/invariants/check'));
}
