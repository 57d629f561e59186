import fc from 'fast-check';
import { day } from '../../../../test/support/a-psychologist.js';
import { offsetByLuxon } from '../../../../test/support/times-by-luxon.js';
import { dateOfDayNumber, dayNumberOf, plusDays } from '../../../kernel/time/civil-date.js';
import { instant, isoOf, MINUTE } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { EMPTY } from '../../../kernel/time/interval-set.js';
import { zoneAt } from '../../../kernel/time/zone-spans.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { openIntervals } from './open-intervals.js';
import { seasonSpans, type Season } from './seasons.js';
import { cutIntoSlots } from './slot-times.js';
import type { WeeklyRule } from './weekly-hours.js';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const week = (...hours: readonly (readonly [number, number])[]): WeeklyRule[] =>
  EVERY_DAY.flatMap((weekday) =>
    hours.map(([from, to]) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 })),
  );
const HOME = zoneId('Asia/Jakarta');
const OFFICE = week([9, 17]);
const away = (first: string, last: string | null, zone: string, rules = OFFICE): Season => ({
  first: day(first),
  last: last === null ? null : day(last),
  zone: zoneId(zone),
  rules,
});

function startsOf(seasons: readonly Season[], from: string, to: string): string[] {
  const period = { from: at(from, HOME), to: at(to, HOME) };
  const spans = seasonSpans(seasons);
  const open = openIntervals({
    ...{ zone: HOME, rules: OFFICE, seasons: spans, overrides: new Map(), ...period },
  });
  return cutIntoSlots({
    ...{ open, taken: EMPTY, zone: HOME, away: spans, durationMinutes: 60, stepMinutes: 240 },
    ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    ...{ earliest: period.from, latest: instant(period.to - 1) },
  }).map(isoOf);
}

describe('case 20: travel to another zone', () => {
  it('has its own hours on its own clock, from its first date to its last; the home rules are off', () => {
    const melbourne = away('2026-11-25', '2026-11-26', 'Australia/Melbourne');
    expect(startsOf([melbourne], '2026-11-24 00:00', '2026-11-28 00:00')).toEqual([
      // Tuesday at home.
      ...['2026-11-24T02:00:00.000Z', '2026-11-24T06:00:00.000Z'],
      // Nine in the morning in Melbourne is five in Jakarta.
      ...['2026-11-24T22:00:00.000Z', '2026-11-25T02:00:00.000Z'],
      ...['2026-11-25T22:00:00.000Z', '2026-11-26T02:00:00.000Z'],
      ...['2026-11-27T02:00:00.000Z', '2026-11-27T06:00:00.000Z'],
    ]);
  });

  it('ends what is open at home as it begins, and the other way round', () => {
    // The 25th in Apia begins at 18.00 of the 24th in Jakarta.
    const apia = away('2026-11-25', '2026-11-25', 'Pacific/Apia', week([0, 24]));
    const open = openIntervals({
      ...{ zone: HOME, rules: week([0, 24]), seasons: seasonSpans([apia]), overrides: new Map() },
      ...{ from: at('2026-11-24 12:00', HOME), to: at('2026-11-26 00:00', HOME) },
    });
    // Everything is open on either clock, without a gap or a minute twice.
    expect(open).toHaveLength(1);
    const only = openIntervals({
      ...{ zone: HOME, rules: [], seasons: seasonSpans([apia]), overrides: new Map() },
      ...{ from: at('2026-11-24 12:00', HOME), to: at('2026-11-26 00:00', HOME) },
    });
    expect(only).toEqual([
      { startsAt: at('2026-11-24 18:00', HOME), endsAt: at('2026-11-25 18:00', HOME) },
    ]);
  });

  it('can be for good, as a new week from a date on', () => {
    const evenings = away('2026-12-01', null, HOME, week([18, 21]));
    expect(startsOf([evenings], '2026-11-30 00:00', '2026-12-02 00:00')).toEqual([
      ...['2026-11-30T02:00:00.000Z', '2026-11-30T06:00:00.000Z', '2026-12-01T11:00:00.000Z'],
    ]);
    expect(startsOf([evenings], '2031-05-01 00:00', '2031-05-02 00:00')).toHaveLength(1);
  });

  it('gives a single date its own hours, in the zone in force', () => {
    const berlin = away('2026-11-25', '2026-11-27', 'Europe/Berlin');
    const open = openIntervals({
      ...{ zone: HOME, rules: OFFICE, seasons: seasonSpans([berlin]) },
      overrides: new Map([[day('2026-11-26'), [{ fromMinute: 600, toMinute: 660 }]]]),
      ...{ from: at('2026-11-26 00:00', berlin.zone), to: at('2026-11-27 00:00', berlin.zone) },
    });
    expect(open).toEqual([
      {
        startsAt: at('2026-11-26 10:00', berlin.zone),
        endsAt: at('2026-11-26 11:00', berlin.zone),
      },
    ]);
  });
});

describe('seasons, against Luxon', () => {
  const zones = ['Asia/Jakarta', 'Australia/Melbourne', 'America/New_York', 'Europe/Berlin'];
  const FIRST = dayNumberOf(day('2026-09-20'));
  const STEP = 60 * MINUTE;
  /** Away from the hours at which clocks change, where a wall clock says everything. */
  const SHIFTS = [week([8, 16]), week([20, 24]), week([9, 12], [13, 17]), []];
  const trip = fc.record({
    zone: fc.constantFrom(...zones, 'Pacific/Apia'),
    lead: fc.integer({ min: 0, max: 20 }),
    days: fc.integer({ min: 1, max: 20 }),
    shift: fc.constantFrom(...SHIFTS),
  });

  it('are open exactly when the clock of the zone in force shows an hour of its week', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...SHIFTS),
        fc.array(trip, { maxLength: 3 }),
        (home, rules, trips) => {
          const seasons = oneAfterAnother(trips);
          const spans = seasonSpans(seasons);
          const from = instant(Date.UTC(2026, 8, 18));
          const to = instant(Date.UTC(2026, 11, 20));
          const open = openIntervals({
            ...{ zone: zoneId(home), rules, seasons: spans, overrides: new Map(), from, to },
          });
          const wrong: string[] = [];
          for (let when = from; when < to; when = instant(when + STEP)) {
            const inForce = byLuxon(seasons, when) ?? { zone: home, rules };
            const isOpen = open.some(({ startsAt, endsAt }) => startsAt <= when && when < endsAt);
            if (zoneAt(zoneId(home), spans, when) !== inForce.zone)
              wrong.push(`${isoOf(when)} zone`);
            if (isOpen !== isWorked(inForce, when)) wrong.push(`${isoOf(when)} open`);
          }
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  function oneAfterAnother(
    trips: readonly { zone: string; lead: number; days: number; shift: WeeklyRule[] }[],
  ): Season[] {
    let next = FIRST;
    return trips.map(({ zone, lead, days, shift }) => {
      const first = dateOfDayNumber(next + lead);
      const last = plusDays(first, days - 1);
      next = dayNumberOf(last) + 1;
      return { first, last, zone: zoneId(zone), rules: shift };
    });
  }

  /** Where two have an instant on their own calendars, the one whose dates come later. */
  function byLuxon(seasons: readonly Season[], when: number): Season | undefined {
    return seasons.findLast(({ zone, first, last }) => {
      const today = Math.floor(wall(zone, when) / 1_440);
      return dayNumberOf(first) <= today && (last === null || today <= dayNumberOf(last));
    });
  }

  function isWorked(
    { zone, rules }: { zone: string; rules: readonly WeeklyRule[] },
    when: number,
  ): boolean {
    const minute = wall(zone, when);
    const weekday = ((Math.floor(minute / 1_440) + 3) % 7) + 1;
    const ofDay = minute % 1_440;
    return rules.some(
      (rule) => rule.weekday === weekday && rule.fromMinute <= ofDay && ofDay < rule.toMinute,
    );
  }

  function wall(zone: string, when: number): number {
    return Math.floor(when / MINUTE) + offsetByLuxon(zone, when);
  }
});
