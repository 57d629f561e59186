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
  support_act: 'support',
};

interface TrailRow {
  readonly actor_id: string | null;
  readonly act: string;
  readonly about_kind: string;
}

interface KnownActor {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** An admin who is also a psychologist appears as what they did it as. */
export function trailActorOf(
  row: TrailRow,
  readerId: string,
  actor: KnownActor | undefined,
): TrailActor {
  if (row.actor_id === readerId) return nameless('you');
  if (row.actor_id === null) return nameless(row.act.startsWith('log_in.') ? 'unknown' : 'system');
  return actor === undefined ? nameless('somebody') : seenAs(row, actor);
}

function seenAs(row: TrailRow, { name, roles }: KnownActor): TrailActor {
  const isPsychologist = roles.includes('psychologist');
  if (row.act.startsWith('support.')) return { kind: 'team', name: null, duty: 'support' };
  if (roles.includes('admin') && (row.act.startsWith('admin.') || !isPsychologist)) {
    return { kind: 'team', name: null, duty: DUTY_OF_KIND[row.about_kind] ?? null };
  }
  return isPsychologist ? { kind: 'psychologist', name, duty: null } : nameless('somebody');
}

function nameless(kind: TrailActorKind): TrailActor {
  return { kind, name: null, duty: null };
}
