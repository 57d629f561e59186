import { minusHours, plusHours } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Opening } from '../../scheduling/index.js';
import { fullTimes, isLimited } from '../domain/session-limits.js';
import { countedSessions } from '../infrastructure/counted-sessions.js';
import type { Calendar } from './free-times.js';

/** A week and the day by which calendars differ. */
const REACH_HOURS = 8 * 24;

/** Says which starts are full, of those psychologists who limit their sessions; asks nothing for the others. */
export async function fullTimesOf(
  sql: Queryable,
  openings: ReadonlyMap<string, Opening>,
  { startsAt, endsAt }: Interval,
  butChain?: string,
): Promise<Map<string, Calendar['isFull']>> {
  const limited = [...openings].filter(([, opening]) => isLimited(opening));
  if (limited.length === 0) return new Map();
  const sessions = await countedSessions(
    sql,
    limited.map(([id]) => id),
    { startsAt: minusHours(startsAt, REACH_HOURS), endsAt: plusHours(endsAt, REACH_HOURS) },
    butChain,
  );
  return new Map(limited.map(([id, opening]) => [id, fullTimes(opening, sessions.get(id) ?? [])]));
}
