import { tryPhoto } from './documents.js';
import type { House } from './house.js';
import { openPractice } from './practice.js';
import type { Good } from './stage.js';
import { ok } from './visitor.js';

/** A photo that everybody sees, of a psychologist nothing else needs. */
export interface SeenPhoto {
  readonly psychologistId: string;
  readonly photo: string;
}

export async function addPhoto(house: House): Promise<SeenPhoto> {
  const { psychologistId, email } = await openPractice(house);
  const visitor = house.visitor();
  await visitor.logIn(email);
  const { avatarUrl } = await ok(tryPhoto(visitor));
  return { psychologistId, photo: /[0-9a-f]{32}/.exec(avatarUrl ?? '')?.[0] ?? '' };
}

/** What would be taken about how somebody's account stands. */
export function ofStanding(path: string, body: { reason: string }): Readonly<Record<string, Good>> {
  const suspension = { ...body, kind: 'no_new' };
  return {
    adminSuspendAccount: { by: 'admin', path: `${path}/suspend`, body: suspension },
    adminRestoreAccount: { by: 'admin', path: `${path}/restore`, body },
    adminEndSessions: { by: 'admin', path: `${path}/end-sessions` },
  };
}

/** What would be taken about that photo. */
export function ofPhotos({ psychologistId, photo }: SeenPhoto): Readonly<Record<string, Good>> {
  const path = `/admin/psychologists/${psychologistId}/photo`;
  const reason = 'Bukan foto orangnya.';
  return {
    adminKeepPhoto: { by: 'admin', path: `${path}/keep`, body: { photo } },
    adminRemovePhoto: { by: 'admin', path: `${path}/remove`, body: { photo, reason } },
  };
}
