import { parseCivilDate, type CivilDate } from '../../../kernel/time/civil-date.js';
import { HOUR } from '../../../kernel/time/instant.js';
import type { IntervalSet } from '../../../kernel/time/interval-set.js';
import { at, length } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { openIntervals } from './open-intervals.js';
import type { DayInterval, WeeklyRule } from './weekly-hours.js';

const hours = (from: number, to: number): DayInterval => ({
  fromMinute: from * 60,
  toMinute: to * 60,
});
const daily = (from: number, to: number): WeeklyRule[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, ...hours(from, to) }));

interface Example {
  readonly zone: string;
  readonly rules: readonly WeeklyRule[];
  readonly overrides?: Record<string, readonly DayInterval[]>;
  readonly from: string;
  readonly to: string;
}

function open({ zone, rules, overrides = {}, from, to }: Example): IntervalSet {
  const dates = Object.entries(overrides).map(
    ([date, day]): [CivilDate, readonly DayInterval[]] => {
      const parsed = parseCivilDate(date);
      if (parsed === undefined) throw new RangeError(date);
      return [parsed, day];
    },
  );
  return openIntervals({
    zone: zoneId(zone),
    rules,
    overrides: new Map(dates),
    from: at(from, zone),
    to: at(to, zone),
  });
}

const spans = (zone: string, ...pairs: [string, string][]): unknown =>
  pairs.map(([from, to]) => ({ startsAt: at(from, zone), endsAt: at(to, zone) }));

describe('open intervals', () => {
  it('are the weekly hours of each date on the psychologist’s own wall clock', () => {
    for (const zone of ['Asia/Jakarta', 'Asia/Jayapura', 'America/New_York']) {
      const rules: WeeklyRule[] = [
        { weekday: 1, ...hours(13, 17) },
        { weekday: 1, ...hours(9, 12) },
        { weekday: 3, ...hours(19, 21) },
      ];

      // 9 March 2026 is a Monday.
      expect(open({ zone, rules, from: '2026-03-09 00:00', to: '2026-03-13 00:00' })).toEqual(
        spans(
          zone,
          ['2026-03-09 09:00', '2026-03-09 12:00'],
          ['2026-03-09 13:00', '2026-03-09 17:00'],
          ['2026-03-11 19:00', '2026-03-11 21:00'],
        ),
      );
    }
  });

  it('follow an override instead of the rules on its date, and none at all on a day off', () => {
    const zone = 'Asia/Makassar';

    expect(
      open({
        zone,
        rules: daily(9, 17),
        overrides: { '2026-03-19': [], '2026-03-20': [hours(14, 15), hours(10, 11)] },
        from: '2026-03-18 00:00',
        to: '2026-03-21 00:00',
      }),
    ).toEqual(
      spans(
        zone,
        ['2026-03-18 09:00', '2026-03-18 17:00'],
        ['2026-03-20 10:00', '2026-03-20 11:00'],
        ['2026-03-20 14:00', '2026-03-20 15:00'],
      ),
    );
  });

  it('join when they touch at midnight', () => {
    const zone = 'Asia/Jakarta';
    const rules: WeeklyRule[] = [
      { weekday: 1, ...hours(22, 24) },
      { weekday: 2, ...hours(0, 2) },
    ];

    expect(open({ zone, rules, from: '2026-03-09 00:00', to: '2026-03-11 00:00' })).toEqual(
      spans(zone, ['2026-03-09 22:00', '2026-03-10 02:00']),
    );
  });

  it('are whole even where the question begins or ends inside them', () => {
    const zone = 'Asia/Jakarta';

    expect(
      open({ zone, rules: daily(9, 17), from: '2026-03-09 11:30', to: '2026-03-09 12:00' }),
    ).toEqual(spans(zone, ['2026-03-09 09:00', '2026-03-09 17:00']));
    expect(
      open({ zone, rules: daily(9, 17), from: '2026-03-09 17:00', to: '2026-03-10 09:00' }),
    ).toEqual([]);
  });

  it('are whole even where they reach across midnight into a day not asked about', () => {
    const zone = 'Asia/Jakarta';
    const rules: WeeklyRule[] = [
      { weekday: 1, ...hours(22, 24) },
      { weekday: 2, ...hours(0, 2) },
    ];
    const night = spans(zone, ['2026-03-09 22:00', '2026-03-10 02:00']);

    expect(open({ zone, rules, from: '2026-03-09 12:00', to: '2026-03-09 23:00' })).toEqual(night);
    expect(open({ zone, rules, from: '2026-03-10 01:00', to: '2026-03-10 12:00' })).toEqual(night);
  });

  it('keep the wall clock on both sides of a clock change', () => {
    const zone = 'Australia/Melbourne';

    expect(
      open({ zone, rules: daily(9, 17), from: '2026-10-03 00:00', to: '2026-10-05 00:00' }),
    ).toEqual(
      spans(
        zone,
        ['2026-10-03 09:00', '2026-10-03 17:00'],
        ['2026-10-04 09:00', '2026-10-04 17:00'],
      ),
    );
  });

  it('are an hour shorter on the night that skips an hour', () => {
    const zone = 'Australia/Melbourne';
    const night = { zone, rules: daily(1, 5), from: '2026-10-04 00:00', to: '2026-10-05 00:00' };

    expect(length(open(night))).toBe(3 * HOUR);
  });

  it('begin where the gap ends when their beginning is skipped, and vanish wholly inside it', () => {
    const zone = 'Australia/Melbourne';
    const night = { zone, from: '2026-10-04 00:00', to: '2026-10-05 00:00' };

    expect(open({ ...night, rules: daily(2.5, 5) })).toEqual(
      spans(zone, ['2026-10-04 03:00', '2026-10-04 05:00']),
    );
    expect(open({ ...night, rules: daily(2, 3) })).toEqual([]);
  });

  it('run through an hour that is shown twice', () => {
    const zone = 'Australia/Melbourne';
    const night = { zone, rules: daily(1, 5), from: '2026-04-05 00:00', to: '2026-04-06 00:00' };

    expect(open(night)).toEqual(spans(zone, ['2026-04-05 01:00', '2026-04-05 05:00']));
    expect(length(open(night))).toBe(5 * HOUR);
  });

  it('join across a midnight that the clock skips', () => {
    const zone = 'Africa/Cairo';
    const open24 = open({
      zone,
      rules: daily(0, 24),
      from: '2026-04-23 12:00',
      to: '2026-04-24 12:00',
    });

    expect(open24).toHaveLength(1);
  });
});
