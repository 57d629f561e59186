import { dayNumberOf } from '../../../kernel/time/civil-date.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { civilDateOf } from '../../../kernel/time/zones.js';
import { zoneAt } from '../../../kernel/time/zone-spans.js';
import type { Opening } from '../../scheduling/index.js';

/** How many sessions a psychologist gives, by the calendar of the zone in force. */
export type SessionLimits = Pick<
  Opening,
  'zone' | 'away' | 'mostSessionsADay' | 'mostSessionsAWeek'
>;

/** A booking, or an offer of its chain, that takes a session of its day and of its week. */
export interface CountedSession {
  readonly chainId: string;
  readonly startsAt: Instant;
}

/** Day 0 of the count is a Thursday. */
const DAYS_FROM_MONDAY = 3;

export function isLimited(limits: SessionLimits): boolean {
  return limits.mostSessionsADay !== null || limits.mostSessionsAWeek !== null;
}

/**
 * Says of a start whether its day or its week, Monday to Sunday, has all the sessions it may have.
 * A booking and the offers that would replace it become one session, so they count once.
 */
export function fullTimes(
  limits: SessionLimits,
  sessions: readonly CountedSession[],
): (startsAt: Instant) => boolean {
  const { mostSessionsADay: perDay, mostSessionsAWeek: perWeek } = limits;
  const dayOf = (at: Instant): number =>
    dayNumberOf(civilDateOf(zoneAt(limits.zone, limits.away, at), at));
  const weekOf = (at: Instant): number => Math.floor((dayOf(at) + DAYS_FROM_MONDAY) / 7);
  const [days, weeks] = [chainsBy(dayOf, sessions), chainsBy(weekOf, sessions)];
  return (startsAt) =>
    (days.get(dayOf(startsAt))?.size ?? 0) >= (perDay ?? Infinity) ||
    (weeks.get(weekOf(startsAt))?.size ?? 0) >= (perWeek ?? Infinity);
}

function chainsBy(
  keyOf: (at: Instant) => number,
  sessions: readonly CountedSession[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const chains = new Map<number, Set<string>>();
  for (const { chainId, startsAt } of sessions) {
    const key = keyOf(startsAt);
    const known = chains.get(key);
    if (known === undefined) chains.set(key, new Set([chainId]));
    else known.add(chainId);
  }
  return chains;
}
