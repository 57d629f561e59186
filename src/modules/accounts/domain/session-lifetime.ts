import { HOUR, instant, MINUTE, type Instant } from '../../../kernel/time/instant.js';
import type { Role } from './roles.js';

/** Machine time, so that moving the demo's clock signs nobody out. */
export interface SessionLifetime {
  /** A session nobody uses for so long is over. */
  readonly idleMs: number;
  /** However much it is used, it is over after this. */
  readonly absoluteMs: number;
}

const DAY_OF_24_HOURS = 24 * HOUR;
const CLIENT: SessionLifetime = {
  idleMs: 14 * DAY_OF_24_HOURS,
  absoluteMs: 90 * DAY_OF_24_HOURS,
};
/** Whoever sees other people's affairs is signed out sooner. */
const STAFF: SessionLifetime = { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR };

export function lifetimeOf(roles: readonly Role[]): SessionLifetime {
  return roles.includes('psychologist') || roles.includes('admin') ? STAFF : CLIENT;
}

/** Whether a session still stands, by the roles its account has now. */
export function isAlive(
  session: { readonly createdAt: Instant; readonly lastSeenAt: Instant },
  roles: readonly Role[],
  now: Instant,
): boolean {
  const { idleMs, absoluteMs } = lifetimeOf(roles);
  return now < session.lastSeenAt + idleMs && now < session.createdAt + absoluteMs;
}

/** The instant from which a session opened now is over in any case. */
export function expiryOf(openedAt: Instant, roles: readonly Role[]): Instant {
  return instant(openedAt + lifetimeOf(roles).absoluteMs);
}
