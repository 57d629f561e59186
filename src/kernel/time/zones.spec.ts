import fc from 'fast-check';
import { parseCivilDate, type CivilDate } from './civil-date.js';
import { HOUR, instant, isoOf, MINUTE, plusMinutes, type Instant } from './instant.js';
import { at } from './testing.js';
import {
  civilDateOf,
  civilOf,
  instantAt,
  instantFromWallMinute,
  instantOfWallMinute,
  isTimeZone,
  offsetMinutesAt,
  wallMinuteOf,
  zoneId,
} from './zones.js';

const NAMES = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Asia/Pontianak',
  'Australia/Melbourne',
  'Australia/Lord_Howe',
  'America/New_York',
  'Europe/Lisbon',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];
const zones = fc.constantFrom(...NAMES.map(zoneId));
const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2100, 0, 1) }).map(instant);

const melbourne = zoneId('Australia/Melbourne');
const day = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};
const wallMelbourne = (date: string, hour: number, minute = 0): Instant | undefined =>
  instantAt(melbourne, day(date), hour * 60 + minute);
const iso = (found: Instant | undefined): string | undefined =>
  found === undefined ? undefined : isoOf(found);

describe('zone names', () => {
  it.each([...NAMES, 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+7'])(
    '%s is a zone',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each([
    '',
    'WIB',
    '+07:00',
    'asia/jakarta',
    'Asia/Bandung',
    ' UTC',
    '__proto__',
    'A'.repeat(99),
  ])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
    expect(() => zoneId(name)).toThrow(RangeError);
  });
});

describe('offsets', () => {
  it('change at the very minute of a transition', () => {
    const spring = at('2026-10-04 03:00', 'Australia/Melbourne');

    expect(offsetMinutesAt(melbourne, instant(spring - 1))).toBe(600);
    expect(offsetMinutesAt(melbourne, spring)).toBe(660);
  });

  it('may be odd quarters or half hours', () => {
    const noon = at('2026-07-01 12:00', 'UTC');

    expect(offsetMinutesAt(zoneId('Asia/Kathmandu'), noon)).toBe(345);
    expect(offsetMinutesAt(zoneId('America/St_Johns'), noon)).toBe(-150);
  });

  it('agree with what the machine prints, in every zone and at every instant', () => {
    fc.assert(
      fc.property(zones, instants, (zone, moment) => {
        const civil = civilOf(zone, moment);
        const parts = new Intl.DateTimeFormat('en-CA', {
          timeZone: zone,
          hourCycle: 'h23',
          year: 'numeric',
          month: 'numeric',
          day: 'numeric',
          hour: 'numeric',
          minute: 'numeric',
        }).formatToParts(moment);
        const shown = (type: string): number =>
          Number(parts.find((part) => part.type === type)?.value);

        expect(civil).toMatchObject({
          year: shown('year'),
          month: shown('month'),
          day: shown('day'),
          minuteOfDay: shown('hour') * 60 + shown('minute'),
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('wall clock to instant', () => {
  it('comes back to the same wall clock, never later than the instant it came from', () => {
    fc.assert(
      fc.property(zones, instants, (zone, moment) => {
        const wall = wallMinuteOf(zone, moment);
        const back = instantAt(zone, civilDateOf(zone, moment), civilOf(zone, moment).minuteOfDay);

        expect(back).toBe(instantOfWallMinute(zone, wall));
        expect(wallMinuteOf(zone, back ?? instant(0))).toBe(wall);
        expect(back).toBeLessThanOrEqual(moment);
        expect(moment - (back ?? 0)).toBeLessThan(HOUR + MINUTE);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is exact around every change of the clock, minute by minute', () => {
    for (const name of NAMES) {
      const zone = zoneId(name);
      for (const change of changesOf2026(name)) {
        for (let minute = -180; minute < 180; minute++) {
          const moment = plusMinutes(change, minute);
          const back = instantOfWallMinute(zone, wallMinuteOf(zone, moment));
          const isSecondShowing = back !== moment;
          expect(isSecondShowing).toBe(minute >= 0 && minute < -jumpAt(name, change));
        }
      }
    }
  });

  it('has no instant for a time that Melbourne skips', () => {
    expect(iso(wallMelbourne('2026-10-04', 1, 59))).toBe('2026-10-03T15:59:00.000Z');
    expect(wallMelbourne('2026-10-04', 2)).toBeUndefined();
    expect(wallMelbourne('2026-10-04', 2, 59)).toBeUndefined();
    expect(iso(wallMelbourne('2026-10-04', 3))).toBe('2026-10-03T16:00:00.000Z');
  });

  it('takes the end of the gap where a skipped time must become an instant', () => {
    const skipped = wallMinuteOf(melbourne, at('2026-10-04 01:00', 'Australia/Melbourne')) + 90;

    expect(isoOf(instantFromWallMinute(melbourne, skipped))).toBe('2026-10-03T16:00:00.000Z');
  });

  it('takes the earlier instant of a time that Melbourne shows twice', () => {
    expect(iso(wallMelbourne('2026-04-05', 2))).toBe('2026-04-04T15:00:00.000Z');
    expect(iso(wallMelbourne('2026-04-05', 2, 59))).toBe('2026-04-04T15:59:00.000Z');
    expect(iso(wallMelbourne('2026-04-05', 3))).toBe('2026-04-04T17:00:00.000Z');
  });

  it('knows a day that Samoa never had', () => {
    const apia = zoneId('Pacific/Apia');

    expect(instantAt(apia, day('2011-12-30'), 12 * 60)).toBeUndefined();
    expect(iso(instantAt(apia, day('2011-12-31'), 0))).toBe('2011-12-30T10:00:00.000Z');
  });

  it('reads minute 1440 as the midnight that ends the day', () => {
    expect(wallMelbourne('2026-04-05', 24)).toBe(wallMelbourne('2026-04-06', 0));
  });

  it('gives the weekday of the zone, not of UTC', () => {
    const moment = at('2026-03-08 23:30', 'UTC');

    expect(civilOf(zoneId('Asia/Jayapura'), moment)).toEqual({
      year: 2026,
      month: 3,
      day: 9,
      minuteOfDay: 510,
      weekday: 1,
    });
    expect(civilOf(zoneId('America/New_York'), moment).weekday).toBe(7);
  });
});

describe('the test helper', () => {
  it('refuses a time that does not exist', () => {
    expect(() => at('2026-10-04 02:30', 'Australia/Melbourne')).toThrow(RangeError);
    expect(() => at('2026-02-30 09:00', 'Asia/Jakarta')).toThrow(RangeError);
    expect(() => at('2026-02-03 9:00', 'Asia/Jakarta')).toThrow(RangeError);
  });
});

/** The clock changes of 2026, found by asking about every quarter of an hour. */
function changesOf2026(name: string): Instant[] {
  const quarters = Array.from({ length: 365 * 96 }, (_, index) =>
    instant(Date.UTC(2026, 0, 1) + index * 15 * MINUTE),
  );
  return quarters.filter((quarter) => jumpAt(name, quarter) !== 0);
}

/** Minutes by which the wall clock jumps at the instant; negative when it goes back. */
function jumpAt(name: string, moment: Instant): number {
  return offsetMinutesAt(zoneId(name), moment) - offsetMinutesAt(zoneId(name), instant(moment - 1));
}
