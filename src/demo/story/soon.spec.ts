import fc from 'fast-check';
import { dayNumberOf } from '../../kernel/time/civil-date.js';
import { MINUTE, plusMinutes, type Instant } from '../../kernel/time/instant.js';
import { at } from '../../kernel/time/testing.js';
import { instantFromWallMinute, zoneId } from '../../kernel/time/zones.js';
import type { WeeklyRule } from '../../modules/scheduling/index.js';
import { hoursAround, soonSession } from './soon.js';

const ZONE = { zone: 'Asia/Jakarta' } as const;
const MORNING = at('2026-11-24 00:00', 'Asia/Jakarta');
const HOURS: readonly WeeklyRule[] = [
  { weekday: 2, fromMinute: 540, toMinute: 720 },
  { weekday: 2, fromMinute: 780, toMinute: 1_020 },
];

function startOf(present: Instant): Instant {
  const { date, startMinute } = soonSession(ZONE, present);
  return instantFromWallMinute(zoneId(ZONE.zone), dayNumberOf(date) * 1_440 + startMinute);
}

const anyMinute = fc.integer({ min: 0, max: 1_439 });

describe('the session of the two demo log-ins', () => {
  it('has an open room when the demo has been made, but for an hour before midnight', () => {
    fc.assert(
      fc.property(anyMinute, (minute) => {
        const present = plusMinutes(MORNING, minute);
        const inMinutes = (startOf(present) - present) / MINUTE;
        expect(inMinutes).toBeGreaterThanOrEqual(6);
        if (minute < 23 * 60 - 10) expect(inMinutes).toBeLessThanOrEqual(15);
        expect(inMinutes).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('stands in an hour of its own among that day’s, which it otherwise leaves as they are', () => {
    fc.assert(
      fc.property(anyMinute, (minute) => {
        const soon = soonSession(ZONE, plusMinutes(MORNING, minute));
        const hours = hoursAround(soon, HOURS);
        expect(hours.some(({ fromMinute }) => fromMinute === soon.startMinute)).toBe(true);
        for (const [index, { fromMinute, toMinute }] of hours.entries()) {
          expect([fromMinute % 5, toMinute % 5]).toEqual([0, 0]);
          expect(fromMinute).toBeGreaterThanOrEqual(0);
          expect(toMinute).toBeLessThanOrEqual(1_440);
          expect(toMinute).toBeGreaterThan(fromMinute);
          expect(fromMinute).toBeGreaterThan(hours[index - 1]?.toMinute ?? -1);
        }
      }),
    );
  });
});
