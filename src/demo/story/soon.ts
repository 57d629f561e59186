import { dayNumberOf, type CivilDate } from '../../kernel/time/civil-date.js';
import { MINUTE, instant, type Instant } from '../../kernel/time/instant.js';
import {
  civilDateOf,
  instantFromWallMinute,
  wallMinuteOf,
  zoneId,
} from '../../kernel/time/zones.js';
import type { WeeklyRule } from '../../modules/scheduling/index.js';
import { DEMO_CLIENT } from '../data/clients.js';
import { DEMO_PSYCHOLOGIST, type DemoPsychologist } from '../data/psychologist.js';
import type { PlannedBooking } from './planned-booking.js';

const DAY_MINUTES = 1_440;
const STEP_MINUTES = 5;
/** The demo is made, somebody logs in twice, and the session is about to begin. */
const SOON_MINUTES = 6;
const SESSION_MINUTES = 50;
const PAUSE_MINUTES = 10;

/** A session of the two demo log-ins whose room is open when the demo has just been made. */
export interface SoonSession {
  readonly date: CivilDate;
  /** Minute of that day on the psychologist's wall clock. */
  readonly startMinute: number;
}

/** The next full five minutes some minutes from now; not over midnight, or else from midnight on. */
export function soonSession(
  { zone }: Pick<DemoPsychologist, 'zone'>,
  present: Instant,
): SoonSession {
  const id = zoneId(zone);
  const earliest = wallMinuteOf(id, instant(present + SOON_MINUTES * MINUTE));
  const rounded = Math.ceil(earliest / STEP_MINUTES) * STEP_MINUTES;
  const inDay = rounded % DAY_MINUTES;
  const fits = inDay + SESSION_MINUTES + PAUSE_MINUTES <= DAY_MINUTES;
  const start = fits ? rounded : rounded - inDay + DAY_MINUTES;
  const startsAt = instantFromWallMinute(id, start);
  const date = civilDateOf(id, startsAt);
  return { date, startMinute: start - dayNumberOf(date) * DAY_MINUTES };
}

/** That day's working hours, with an hour for the session that stands apart from the rest. */
export function hoursAround(
  { startMinute }: SoonSession,
  rules: readonly WeeklyRule[],
): { fromMinute: number; toMinute: number }[] {
  const from = startMinute - PAUSE_MINUTES;
  const to = startMinute + SESSION_MINUTES + 2 * PAUSE_MINUTES;
  const apart = rules.flatMap(({ fromMinute, toMinute }) => [
    { fromMinute, toMinute: Math.min(toMinute, from) },
    { fromMinute: Math.max(fromMinute, to), toMinute },
  ]);
  return [
    ...apart,
    { fromMinute: startMinute, toMinute: startMinute + SESSION_MINUTES + PAUSE_MINUTES },
  ]
    .filter(({ fromMinute, toMinute }) => fromMinute < toMinute)
    .sort((left, right) => left.fromMinute - right.fromMinute);
}

/** Booked long ago, so that nobody else has the time. */
export function soonBooking({ date, startMinute }: SoonSession, today: CivilDate): PlannedBooking {
  return {
    client: DEMO_CLIENT,
    psychologist: DEMO_PSYCHOLOGIST,
    service: 0,
    mode: 'video',
    day: dayNumberOf(date) - dayNumberOf(today),
    hour: Math.floor(startMinute / 60),
    minute: startMinute % 60,
    bookedHoursBefore: 150,
    fate: 'confirmed',
  };
}
