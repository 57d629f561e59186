import type { Duty } from './duties.js';
import type { Role } from './roles.js';

/** As whom somebody appears in another person's trail: `unknown` is nobody we know, such as a wrong log-in. */
export const TRAIL_ACTORS = [
  'you',
  'psychologist',
  'team',
  'system',
  'unknown',
  'somebody',
] as const;

export type TrailActorKind = (typeof TRAIL_ACTORS)[number];

/** Who touched something of a person's, as far as the person may know it. */
export interface TrailActor {
  readonly kind: TrailActorKind;
  /** A psychologist's alone; of admins nobody learns a name. */
  readonly name: string | null;
  /** An admin's task by what they touched. */
  readonly duty: Duty | null;
}

/** Whose task it is to touch such a thing. */
const DUTY_OF_KIND: Readonly<Record<string, Duty>> = {
  account: 'support',
  booking: 'support',
  psychologist: 'support',
  application: 'verification',
  credential: 'verification',
  bank_account: 'finance',
  transaction: 'finance',
  payout: 'finance',
  review: 'content',
  safety_alert: 'safety',
};

interface TrailRow {
  readonly actor_id: string | null;
  readonly act: string;
  readonly about_kind: string;
}

/** An admin who is also a psychologist appears as what they did it as. */
export function trailActorOf(
  row: TrailRow,
  readerId: string,
  actor: { readonly name: string; readonly roles: readonly Role[] } | undefined,
): TrailActor {
  if (row.actor_id === readerId) return { kind: 'you', name: null, duty: null };
  if (row.actor_id === null) {
    const kind = row.act.startsWith('log_in.') ? 'unknown' : 'system';
    return { kind, name: null, duty: null };
  }
  const roles = actor?.roles ?? [];
  const isTeams = row.act.startsWith('admin.') || !roles.includes('psychologist');
  if (roles.includes('admin') && isTeams) {
    return { kind: 'team', name: null, duty: DUTY_OF_KIND[row.about_kind] ?? null };
  }
  if (roles.includes('psychologist')) {
    return { kind: 'psychologist', name: actor?.name ?? null, duty: null };
  }
  return { kind: 'somebody', name: null, duty: null };
}
