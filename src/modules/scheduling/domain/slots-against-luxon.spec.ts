import { slotsByLuxon, type SlotWish } from '../../../../test/support/slots-by-luxon.js';
import { changingZones, writtenByLuxon } from '../../../../test/support/times-by-luxon.js';
import { instant, MINUTE } from '../../../kernel/time/instant.js';
import { EMPTY } from '../../../kernel/time/interval-set.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { openIntervals } from './open-intervals.js';
import { cutIntoSlots } from './slot-times.js';
import type { WeeklyRule } from './weekly-hours.js';

const HOUR = 60 * MINUTE;
const QUARTER = 15 * MINUTE;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weeks that make trouble where a clock changes: hours across midnight, around it, and all day. */
const WEEKS: Record<string, readonly (readonly [fromMinute: number, toMinute: number])[]> = {
  'hours across midnight': [
    [1_320, 1_440],
    [0, 270],
  ],
  'hours that begin and end inside the change': [
    [35, 95],
    [145, 205],
  ],
  'the whole day': [[0, 1_440]],
};

function slots({ zone: name, hours, from, to, durationMinutes, stepMinutes }: SlotWish): number[] {
  const zone = zoneId(name);
  const rules = hours as readonly WeeklyRule[];
  const period = { from: instant(from), to: instant(to) };
  return cutIntoSlots({
    open: openIntervals({ zone, rules, overrides: new Map(), ...period }),
    taken: EMPTY,
    ...{ zone, durationMinutes, stepMinutes, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    ...{ earliest: period.from, latest: instant(to - 1) },
  });
}

describe('slots, against Luxon, on the days of every kind of change from 2020 to 2030', () => {
  /** Zones of one rule change at the same instants; one of each, at its first and its last two changes. */
  const wishes = oneOfEach(changingZones(Date.UTC(2020, 0, 1), Date.UTC(2031, 0, 1))).flatMap(
    ({ zone, changes }) =>
      [...new Set([changes[0] ?? 0, ...changes.slice(-2)])].map((change) => ({
        zone,
        from: Math.floor((change - 20 * HOUR) / QUARTER) * QUARTER,
        to: Math.floor((change + 20 * HOUR) / QUARTER) * QUARTER,
      })),
  );

  it.each(Object.keys(WEEKS))('are the same with %s', (name) => {
    const hours = EVERY_DAY.flatMap((weekday) =>
      (WEEKS[name] ?? []).map(([fromMinute, toMinute]) => ({ weekday, fromMinute, toMinute })),
    );
    expect(wishes.length).toBeGreaterThan(100);
    const wrong = wishes.flatMap((when) => {
      const wish = { ...when, hours, durationMinutes: 50, stepMinutes: 30 };
      const [ours, theirs] = [slots(wish), slotsByLuxon(wish)];
      return [
        ...ours
          .filter((at, index) => at <= (ours[index - 1] ?? 0))
          .map((at) => `${told(wish, at)} out of order`),
        ...ours.filter((at) => !theirs.includes(at)).map((at) => `${told(wish, at)} too many`),
        ...theirs.filter((at) => !ours.includes(at)).map((at) => `${told(wish, at)} missing`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

function told({ zone }: SlotWish, at: number): string {
  return `${zone} ${writtenByLuxon(zone, at)}`;
}

function oneOfEach<Z extends { readonly changes: readonly number[] }>(zones: readonly Z[]): Z[] {
  return [...new Map(zones.map((zone) => [zone.changes.join(), zone])).values()];
}
