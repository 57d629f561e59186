import type { Good } from './stage.js';

/** What would be taken about the duties of another admin. */
export function ofTeam({ idleAdminId }: { idleAdminId: string }): Readonly<Record<string, Good>> {
  const path = `/admin/team/${idleAdminId}`;
  const body = { duty: 'content' };
  return {
    adminGiveDuty: { by: 'admin', path: `${path}/give-duty`, body },
    adminTakeDuty: { by: 'admin', path: `${path}/take-duty`, body },
  };
}
