import type { Good } from './stage.js';

/** What would be taken about how somebody's account stands. */
export function ofStanding(path: string, body: { reason: string }): Readonly<Record<string, Good>> {
  const suspension = { ...body, kind: 'no_new' };
  return {
    adminSuspendAccount: { by: 'admin', path: `${path}/suspend`, body: suspension },
    adminRestoreAccount: { by: 'admin', path: `${path}/restore`, body },
    adminEndSessions: { by: 'admin', path: `${path}/end-sessions` },
  };
}

/** What would be taken about a photo; this psychologist has none by that name. */
export function ofPhotos(psychologistId: string): Readonly<Record<string, Good>> {
  const path = `/admin/psychologists/${psychologistId}/photo`;
  const photo = '0123456789abcdef0123456789abcdef';
  const reason = 'Bukan foto orangnya.';
  return {
    adminKeepPhoto: { by: 'admin', path: `${path}/keep`, body: { photo } },
    adminRemovePhoto: { by: 'admin', path: `${path}/remove`, body: { photo, reason } },
  };
}
