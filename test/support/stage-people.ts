import type { Good } from './stage.js';

/** What would be taken about somebody's account, by admins. */
export function ofPeople(bystanderId: string): Readonly<Record<string, Good>> {
  const path = `/admin/accounts/${bystanderId}`;
  const body = { reason: 'Alamatnya dipakai orang lain.' };
  return {
    adminSuspendAccount: { by: 'admin', path: `${path}/suspend`, body },
    adminRestoreAccount: { by: 'admin', path: `${path}/restore`, body },
  };
}
