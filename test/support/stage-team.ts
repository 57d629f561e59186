import type { Good } from './stage.js';

/** What would be taken of an admin at work: about the duties of another, and the books as a whole. */
export function ofTeam({ idleAdminId }: { idleAdminId: string }): Readonly<Record<string, Good>> {
  const path = `/admin/team/${idleAdminId}`;
  const body = { duty: 'content' };
  return {
    adminGiveDuty: { by: 'admin', path: `${path}/give-duty`, body },
    adminTakeDuty: { by: 'admin', path: `${path}/take-duty`, body },
    adminCheckInvariants: { by: 'admin', path: '/admin/invariants/check' },
  };
}
