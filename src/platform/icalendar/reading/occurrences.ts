import { instant, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { CalendarEvent, Lasting } from './calendar-event.js';
import { startsOfRule } from './recurrences.js';
import { DAY_SECONDS, type WallMoment } from './wall-moment.js';
import { TooMuchWork, type WorkLimit } from './work-limit.js';
import type { ZoneClock } from './zone-clock.js';
import type { ZonesOfCalendar } from './zones-of-calendar.js';

/** What the reading of all events of a calendar shares. */
export interface Reading {
  readonly zones: ZonesOfCalendar;
  readonly limit: WorkLimit;
  /** Only what meets this period counts. */
  readonly period: Interval;
}

interface Occurrence {
  readonly second: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** An appointment of more than this is a mistake, or somebody who is away for good. */
const LONGEST_DAYS = 3_660;

/**
 * When one event or one series takes time, with the new forms of single occurrences put in place.
 *
 * @throws TooMuchWork
 */
export function timesOfSeries(
  master: CalendarEvent,
  changes: readonly CalendarEvent[],
  reading: Reading,
): Interval[] {
  const clock = reading.zones.clockOf(master.start);
  const isLeft = matcherOf(
    [...master.left, ...changes.flatMap(({ replaces }) => replaces ?? [])],
    clock,
    reading,
  );
  const following = changes.filter((change) => change.replacesFollowing);
  return occurrencesOf(master, clock, reading)
    .filter((occurrence) => !isLeft(occurrence))
    .flatMap((occurrence) => changedLater(occurrence, { master, following, reading }));
}

/** The one time that an event without a series takes, or one changed occurrence. */
export function timeOfEvent(event: CalendarEvent, { zones }: Reading): Interval[] {
  if (event.isFree) return [];
  const clock = zones.clockOf(event.start);
  const startsAt = clock.instantOf(event.start.second);
  const endsAt = endOf(event.start.second, event.lasting, { clock, startsAt, zones });
  return [{ startsAt, endsAt }];
}

function occurrencesOf(event: CalendarEvent, clock: ZoneClock, reading: Reading): Occurrence[] {
  const { zones, limit, period } = reading;
  const { start, lasting } = event;
  const first = clock.instantOf(start.second);
  const exact = endOf(start.second, lasting, { clock, startsAt: first, zones }) - first;
  if (exact > LONGEST_DAYS * DAY_SECONDS * 1_000) throw new TooMuchWork();
  const from = period.startsAt / 1_000 - exact / 1_000 - 3 * DAY_SECONDS;
  const to = period.endsAt / 1_000 + 3 * DAY_SECONDS;
  const seconds = new Set(event.rules.length === 0 ? [start.second] : []);
  for (const rule of event.rules) {
    const isOver = (second: number): boolean => isPast(rule.until, second, clock);
    for (const second of startsOfRule({ rule, start: start.second, from, to, isOver }, limit)) {
      seconds.add(second);
    }
  }
  const own = [...seconds].map((second) => {
    const startsAt = clock.instantOf(second);
    // An end that is said makes every occurrence exactly as long; a length is told by the clock.
    const isNominal = 'length' in lasting;
    const endsAt = isNominal
      ? endOf(second, lasting, { clock, startsAt, zones })
      : instant(startsAt + exact);
    return { second, startsAt, endsAt };
  });
  return [...own, ...addedTo(event, exact, reading)];
}

function addedTo(event: CalendarEvent, exact: number, { zones }: Reading): Occurrence[] {
  return event.added.map(({ start, lasting }) => {
    const clock = zones.clockOf(start);
    const startsAt = clock.instantOf(start.second);
    const endsAt =
      lasting === null
        ? instant(startsAt + exact)
        : endOf(start.second, lasting, { clock, startsAt, zones });
    return { second: start.second, startsAt, endsAt };
  });
}

function endOf(
  second: number,
  lasting: Lasting,
  { clock, startsAt, zones }: { clock: ZoneClock; startsAt: Instant; zones: ZonesOfCalendar },
): Instant {
  if ('until' in lasting) return zones.clockOf(lasting.until).instantOf(lasting.until.second);
  const { days, seconds } = lasting.length;
  const reached = days === 0 ? startsAt : clock.instantOf(second + days * DAY_SECONDS);
  return instant(reached + seconds * 1_000);
}

/** `UNTIL` is the last start that counts: an instant, a day, or a time on the event's own clock. */
function isPast(until: WallMoment | null, second: number, clock: ZoneClock): boolean {
  if (until === null) return false;
  if (until.kind === 'utc') return clock.instantOf(second) > until.second * 1_000;
  if (until.kind === 'date') return second >= until.second + DAY_SECONDS;
  return second > until.second;
}

/** Says which occurrences are named: by their instant, or by their day. */
function matcherOf(
  moments: readonly WallMoment[],
  clock: ZoneClock,
  { zones }: Reading,
): (occurrence: Occurrence) => boolean {
  const days = new Set<number>();
  const instants = new Set<number>();
  for (const moment of moments) {
    if (moment.kind === 'date') days.add(moment.second / DAY_SECONDS);
    // Without a zone of its own it is told by the event's clock.
    else
      instants.add(
        (moment.kind === 'floating' ? clock : zones.clockOf(moment)).instantOf(moment.second),
      );
  }
  return ({ second, startsAt }) =>
    instants.has(startsAt) || days.has(Math.floor(second / DAY_SECONDS));
}

/** Moves what lies after a change of "this and the following" as far as the change moved the first. */
function changedLater(
  occurrence: Occurrence,
  {
    master,
    following,
    reading,
  }: { master: CalendarEvent; following: readonly CalendarEvent[]; reading: Reading },
): Interval[] {
  const last = following.findLast(
    ({ replaces }) => replaces !== null && placeOf(replaces, reading) < occurrence.startsAt,
  );
  if (last === undefined) return master.isFree ? [] : [occurrence];
  const [changed] = timeOfEvent(last, reading);
  if (changed === undefined || last.replaces === null) return [];
  const shift = changed.startsAt - placeOf(last.replaces, reading);
  const startsAt = instant(occurrence.startsAt + shift);
  return [{ startsAt, endsAt: instant(startsAt + changed.endsAt - changed.startsAt) }];
}

function placeOf(moment: WallMoment, { zones }: Reading): Instant {
  return zones.clockOf(moment).instantOf(moment.second);
}
