import { instant, MINUTE, type Instant } from '../../../kernel/time/instant.js';
import { isTimeZone, offsetMinutesAt, zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import type { Property } from './properties.js';
import { named, textOf } from './properties.js';
import { recurrenceRuleOf } from './recurrence-rule.js';
import { startsOfRule } from './recurrences.js';
import { DAY_SECONDS, wallMomentOf } from './wall-moment.js';
import { WINDOWS_ZONES } from './windows-zones.js';
import type { WorkLimit } from './work-limit.js';

/** Reads the instant off a wall clock's second. */
export interface ZoneClock {
  /** The offset before the gap for a time the clock skips (RFC 5545, 3.3.5), the earlier of two. */
  readonly instantOf: (second: number) => Instant;
}

export const UTC_CLOCK: ZoneClock = { instantOf: (second) => instant(second * 1_000) };

/** The clock of an IANA zone, by this machine's zone data. */
export function clockOfZone(zone: ZoneId): ZoneClock {
  return {
    instantOf: (second) => {
      const wall = second * 1_000;
      const offset = (at: number): number => offsetMinutesAt(zone, instant(at)) * MINUTE;
      // No offset reaches a day, so the zone changes at most once between the two.
      const [before, after] = [
        offset(wall - DAY_SECONDS * 1_000),
        offset(wall + DAY_SECONDS * 1_000),
      ];
      if (before === after) return instant(wall - before);
      const early = wall - Math.max(before, after);
      if (offset(early) === Math.max(before, after)) return instant(early);
      const late = wall - Math.min(before, after);
      return instant(offset(late) === Math.min(before, after) ? late : wall - before);
    },
  };
}

/**
 * The IANA zone that a name stands for: itself, however it is written; with a maker's prefix
 * (`/mozilla.org/20050126_1/Europe/Berlin`); or in Windows' words (`SE Asia Standard Time`).
 */
export function ianaZoneOf(name: string): ZoneId | undefined {
  const plain = name.replaceAll('"', '').replace(/^\/+/, '');
  const windows = WINDOWS_ZONES.get(plain);
  if (windows !== undefined) return zoneId(windows);
  const parts = plain.split('/');
  for (const from of [0, parts.length - 3, parts.length - 2]) {
    const candidate = parts.slice(Math.max(0, from)).join('/');
    if (isTimeZone(candidate)) return candidate;
  }
  return undefined;
}

/** One way the clock stands, from each of its onsets on. */
interface Observance {
  readonly onsets: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * The clock that an embedded VTIMEZONE describes, for the years asked about.
 *
 * @returns undefined when it describes none.
 */
export function clockOfDescription(
  inner: readonly (readonly Property[])[],
  { from, to }: { readonly from: number; readonly to: number },
  limit: WorkLimit,
): ZoneClock | undefined {
  const observances = inner.flatMap(
    (observed) => observanceOf(observed, { from, to }, limit) ?? [],
  );
  const changes = observances
    .flatMap(({ onsets, ...offsets }) => onsets.map((onset) => ({ onset, ...offsets })))
    .sort((left, right) => left.onset - right.onset);
  const [first] = changes;
  if (first === undefined) return undefined;
  return {
    instantOf: (second) => {
      const last = changes.findLast(({ onset }) => onset <= second);
      if (last === undefined) return instant((second - first.from) * 1_000);
      // The onset is told by the old clock, so what follows a gap at once still means the old one;
      // what the clock shows twice means the first time: the offset before.
      const isInChange = second < last.onset + Math.abs(last.to - last.from);
      const offset = isInChange && last.to > last.from ? last.from : last.to;
      return instant((second - offset) * 1_000);
    },
  };
}

function observanceOf(
  properties: readonly Property[],
  { from, to }: { readonly from: number; readonly to: number },
  limit: WorkLimit,
): Observance | undefined {
  const start = wallMomentOf(named(properties, 'dtstart')?.values[0], null);
  const [offsetFrom, offsetTo] = ['tzoffsetfrom', 'tzoffsetto'].map((name) =>
    offsetSeconds(textOf(properties, name)),
  );
  if (start === undefined || offsetFrom === undefined || offsetTo === undefined) return undefined;
  const years = 2 * 366 * DAY_SECONDS;
  const onsets = [start.second];
  for (const { name, values } of properties) {
    if (name === 'rdate') {
      onsets.push(...values.flatMap((value) => wallMomentOf(value, null)?.second ?? []));
    }
    const rule = name === 'rrule' ? recurrenceRuleOf(values[0]) : undefined;
    if (rule === undefined) continue;
    const { until } = rule;
    const isOver = (second: number): boolean =>
      until !== null && second - (until.kind === 'utc' ? offsetFrom : 0) > until.second;
    const question = { rule, start: start.second, from: from - years, to: to + years, isOver };
    onsets.push(...startsOfRule(question, limit));
  }
  return { onsets, from: offsetFrom, to: offsetTo };
}

function offsetSeconds(text: string | null): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text ?? '');
  if (match === null) return undefined;
  const seconds = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}
