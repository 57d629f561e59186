import { earlierOf, laterOf } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import { calendarEventOf, periodOf, type CalendarEvent } from './calendar-event.js';
import { rawCalendarOf, type RawComponent } from './content-lines.js';
import { timeOfEvent, timesOfSeries, type Reading } from './occurrences.js';
import { propertiesOf, type Properties } from './properties.js';
import { DAY_SECONDS } from './wall-moment.js';
import { TooMuchWork, WorkLimit } from './work-limit.js';
import { ZonesOfCalendar } from './zones-of-calendar.js';

export interface BusyQuestion {
  /** Whose wall clock whole days and times without a zone mean. */
  readonly zone: ZoneId;
  readonly period: Interval;
  readonly allDayCounts: boolean;
  /** What we gave out ourselves comes back; it is no news. */
  readonly isOwn: (uid: string) => boolean;
}

export interface BusyTimes {
  /** Merged and cut to the period; nothing of what the events are called. */
  readonly busy: IntervalSet;
  /** Events that could not be read, or would have taken too much work. */
  readonly unread: number;
}

/** Days of the calendar looked at: enough for some hundred series over decades. */
const MOST_STEPS = 500_000;
const MOST_STEPS_A_RULE = 60_000;
const MOST_COMPONENTS = 20_000;

/**
 * When the events of a calendar file take time. Never throws, whatever the text is, and ends after a
 * bounded number of steps. Who asks has checked that the text is a calendar at all.
 */
export function busyTimesOf(text: string, question: BusyQuestion): BusyTimes {
  const calendar = rawCalendarOf(text);
  const components = calendar.components.slice(0, MOST_COMPONENTS);
  let unread = calendar.brokenOff + calendar.components.length - components.length;
  if (calendar.method === 'CANCEL') return { busy: intervalSet([]), unread };
  const reading = readingOf(calendar.zoneName, components, question);
  const { events, frees, unreadable } = eventsOf(components, question);
  unread += unreadable;
  const times: Interval[] = freeBusyTimes(frees, reading);
  for (const series of seriesOf(events)) {
    const found = attempt(() => timesOf(series, reading, question));
    if (found === undefined) unread += series.length;
    else times.push(...found);
  }
  return { busy: intervalSet(within(times, question.period)), unread };
}

function readingOf(
  calendarZone: string | null,
  components: readonly RawComponent[],
  { zone, period }: BusyQuestion,
): Reading {
  const described = components
    .filter(({ name }) => name === 'VTIMEZONE')
    .flatMap((component) => propertiesOf(component) ?? []);
  const limit = new WorkLimit(MOST_STEPS, MOST_STEPS_A_RULE);
  const asked = {
    from: Math.floor(period.startsAt / 1_000) - 366 * DAY_SECONDS,
    to: Math.ceil(period.endsAt / 1_000) + 3 * DAY_SECONDS,
  };
  const sources = { described, calendarZone, readersZone: zone, period: asked };
  return { zones: new ZonesOfCalendar(sources, limit), limit, period };
}

function eventsOf(
  components: readonly RawComponent[],
  { isOwn }: BusyQuestion,
): { events: CalendarEvent[]; frees: Properties[]; unreadable: number } {
  const events: CalendarEvent[] = [];
  const frees: Properties[] = [];
  let unreadable = 0;
  for (const [index, component] of components.entries()) {
    if (component.name === 'VTIMEZONE') continue;
    const properties = propertiesOf(component);
    const event = attempt(() => properties && calendarEventOf(properties.own, `nameless-${index}`));
    if (component.name === 'VFREEBUSY' && properties !== null) frees.push(properties);
    else if (!event) unreadable++;
    else if (!isOwn(event.uid)) events.push(event);
  }
  return { events, frees, unreadable };
}

/** The events that share a UID: a series and the new forms of its occurrences. */
function seriesOf(events: readonly CalendarEvent[]): CalendarEvent[][] {
  const byUid = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const known = byUid.get(event.uid);
    if (known === undefined) byUid.set(event.uid, [event]);
    else known.push(event);
  }
  return [...byUid.values()];
}

function timesOf(
  events: readonly CalendarEvent[],
  reading: Reading,
  { allDayCounts }: BusyQuestion,
): Interval[] {
  const counts = (event: CalendarEvent): boolean => allDayCounts || event.start.kind !== 'date';
  const masters = newestOf(events.filter(({ replaces }) => replaces === null));
  const changes = newestChanges(events.filter(({ replaces }) => replaces !== null));
  return [
    ...masters.filter(counts).flatMap((master) => timesOfSeries(master, changes, reading)),
    ...changes.filter(counts).flatMap((change) => timeOfEvent(change, reading)),
  ];
}

/** Of several with one UID the newest count; several equally new are all believed. */
function newestOf(events: readonly CalendarEvent[]): CalendarEvent[] {
  const newest = events.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  return events.filter(({ sequence }) => sequence === newest);
}

function newestChanges(changes: readonly CalendarEvent[]): CalendarEvent[] {
  const byPlace = new Map<string, CalendarEvent[]>();
  for (const change of changes) {
    const place = JSON.stringify(change.replaces);
    byPlace.set(place, [...(byPlace.get(place) ?? []), change]);
  }
  return [...byPlace.values()].flatMap(newestOf);
}

function freeBusyTimes(components: readonly Properties[], reading: Reading): Interval[] {
  return components
    .flatMap(({ own }) => own)
    .filter(
      ({ name, freeBusyType }) => name === 'freebusy' && freeBusyType?.toUpperCase() !== 'FREE',
    )
    .flatMap(({ values, zoneName }) => values.flatMap((value) => periodOf(value, zoneName) ?? []))
    .flatMap(({ start, lasting }) =>
      lasting === null ? [] : timeOfEvent({ ...PLAIN, start, lasting }, reading),
    );
}

const PLAIN = {
  uid: '',
  sequence: 0,
  isFree: false,
  rules: [],
  added: [],
  left: [],
  replaces: null,
  replacesFollowing: false,
} as const;

function within(times: readonly Interval[], { startsAt, endsAt }: Interval): Interval[] {
  return times.map((time) => ({
    startsAt: laterOf(time.startsAt, startsAt),
    endsAt: earlierOf(time.endsAt, endsAt),
  }));
}

/** Undefined for what is too much work, or lies beyond every calendar. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof RangeError) return undefined;
    throw error;
  }
}
