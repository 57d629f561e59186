import { named, textOf, type Property } from './properties.js';
import { recurrenceRuleOf, type RecurrenceRule } from './recurrence-rule.js';
import {
  DAY_SECONDS,
  wallLengthOf,
  wallMomentOf,
  type WallLength,
  type WallMoment,
} from './wall-moment.js';

/** How long an event lasts: until another moment, or for a length. */
export type Lasting = { readonly until: WallMoment } | { readonly length: WallLength };

/** An occurrence that an RDATE adds, with an end of its own when it is a PERIOD. */
export interface AddedStart {
  readonly start: WallMoment;
  readonly lasting: Lasting | null;
}

export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  /** Cancelled, or marked as leaving its time free. */
  readonly isFree: boolean;
  readonly start: WallMoment;
  readonly lasting: Lasting;
  readonly rules: readonly RecurrenceRule[];
  readonly added: readonly AddedStart[];
  readonly left: readonly WallMoment[];
  /** Of which occurrence of its series this is the new form. */
  readonly replaces: WallMoment | null;
  /** The new form holds for the occurrences that follow as well. */
  readonly replacesFollowing: boolean;
}

/**
 * Reads a VEVENT; one without a UID gets the name given.
 *
 * @returns undefined when it says no time, or one that is none.
 * @throws TooMuchWork for a rule that comes back within a day.
 */
export function calendarEventOf(
  properties: readonly Property[],
  nameless: string,
): CalendarEvent | undefined {
  const start = momentOf(named(properties, 'dtstart'));
  const lasting = start && lastingOf(properties, start);
  const change = changeOf(named(properties, 'recurrence-id'));
  const rules = valuesOf(properties, 'rrule').map(({ value }) => recurrenceRuleOf(value));
  if (start === undefined || lasting === undefined || change === undefined) return undefined;
  if (!rules.every((rule) => rule !== undefined)) return undefined;
  return {
    uid: textOf(properties, 'uid') ?? nameless,
    sequence: sequenceOf(properties),
    isFree: isFree(properties),
    start,
    lasting,
    rules,
    added: valuesOf(properties, 'rdate').flatMap((given) => addedOf(given) ?? []),
    left: valuesOf(properties, 'exdate').flatMap(
      ({ value, property }) => wallMomentOf(value, property.zoneName) ?? [],
    ),
    ...change,
  };
}

/** @returns undefined when it says which occurrence it changes, and that is no time. */
function changeOf(
  property: Property | undefined,
): Pick<CalendarEvent, 'replaces' | 'replacesFollowing'> | undefined {
  if (property === undefined) return { replaces: null, replacesFollowing: false };
  const replaces = momentOf(property);
  const replacesFollowing = property.range?.toUpperCase() === 'THISANDFUTURE';
  return replaces && { replaces, replacesFollowing };
}

function sequenceOf(properties: readonly Property[]): number {
  const sequence = Number(textOf(properties, 'sequence') ?? 0);
  return Number.isInteger(sequence) ? Math.max(0, sequence) : 0;
}

/** A start and an end, or a start and a length, as jCal writes a PERIOD. */
export function periodOf(value: unknown, zoneName: string | null): AddedStart | undefined {
  if (!Array.isArray(value)) return undefined;
  const [first, second] = value as readonly unknown[];
  const start = wallMomentOf(first, zoneName);
  const until = wallMomentOf(second, zoneName);
  const length = wallLengthOf(second);
  if (start === undefined) return undefined;
  if (until !== undefined) return { start, lasting: { until } };
  return length && { start, lasting: { length } };
}

function isFree(properties: readonly Property[]): boolean {
  const said = (name: string): string => (textOf(properties, name) ?? '').toUpperCase();
  return (
    said('status') === 'CANCELLED' ||
    said('transp') === 'TRANSPARENT' ||
    said('x-microsoft-cdo-busystatus') === 'FREE'
  );
}

/** Without an end a day lasts a day and a time no time at all (RFC 5545, 3.6.1). */
function lastingOf(properties: readonly Property[], start: WallMoment): Lasting | undefined {
  const end = named(properties, 'dtend');
  if (end !== undefined) {
    const until = momentOf(end);
    if (until === undefined) return undefined;
    const isDays = start.kind === 'date' && until.kind === 'date';
    // Some programs write a day that ends on itself.
    return isDays ? { length: { days: daysBetween(start, until), seconds: 0 } } : { until };
  }
  const said = named(properties, 'duration');
  if (said === undefined) return { length: { days: start.kind === 'date' ? 1 : 0, seconds: 0 } };
  const length = wallLengthOf(said.values[0]);
  return length && { length };
}

function daysBetween(start: WallMoment, until: WallMoment): number {
  return Math.max(1, (until.second - start.second) / DAY_SECONDS);
}

function momentOf(property: Property | undefined): WallMoment | undefined {
  return property && wallMomentOf(property.values[0], property.zoneName);
}

function addedOf({
  value,
  property,
}: {
  value: unknown;
  property: Property;
}): AddedStart | undefined {
  if (property.type === 'period') return periodOf(value, property.zoneName);
  const start = wallMomentOf(value, property.zoneName);
  return start && { start, lasting: null };
}

function valuesOf(
  properties: readonly Property[],
  name: string,
): { value: unknown; property: Property }[] {
  return properties
    .filter((property) => property.name === name)
    .flatMap((property) => property.values.map((value) => ({ value, property })));
}
