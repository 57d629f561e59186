import { instant, minusMinutes, plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { EMPTY, intervalSet } from '../../../kernel/time/interval-set.js';
import { at, interval } from '../../../kernel/time/testing.js';
import { civilOf, zoneId } from '../../../kernel/time/zones.js';
import { cutIntoSlots, type SlotQuestion } from './slot-times.js';

interface Example extends Partial<Omit<SlotQuestion, 'open' | 'taken' | 'zone'>> {
  readonly zone?: string;
  readonly open: readonly (readonly [string, string])[];
  readonly taken?: readonly (readonly [string, string])[];
}

/** Starts as wall-clock times of the zone. */
function starts({ zone = 'Asia/Jakarta', open, taken = [], ...rest }: Example): string[] {
  const spans = (pairs: readonly (readonly [string, string])[]): Interval[] =>
    pairs.map(([from, to]) => interval(at(from, zone), at(to, zone)));
  const found = cutIntoSlots({
    zone: zoneId(zone),
    open: intervalSet(spans(open)),
    taken: intervalSet(spans(taken)),
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    stepMinutes: 60,
    earliest: instant(0),
    latest: at('2030-01-01 00:00', zone),
    ...rest,
  });
  return found.map((start) => wallTime(zone, start));
}

function wallTime(zone: string, moment: Instant): string {
  const { day, minuteOfDay } = civilOf(zoneId(zone), moment);
  const parts = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return `${String(day)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

const MORNING = ['2026-03-09 09:00', '2026-03-09 12:00'] as const;

describe('slots', () => {
  it('are counted from the beginning of the open interval and end within it', () => {
    expect(starts({ open: [MORNING] })).toEqual(['9 09:00', '9 10:00', '9 11:00']);
    expect(starts({ open: [MORNING], durationMinutes: 90 })).toEqual(['9 09:00', '9 10:00']);
    expect(starts({ open: [MORNING], durationMinutes: 181 })).toEqual([]);
    expect(starts({ open: [['2026-03-09 09:25', '2026-03-09 11:30']] })).toEqual([
      '9 09:25',
      '9 10:25',
    ]);
  });

  it('may have buffers that stick out of the working hours', () => {
    expect(starts({ open: [MORNING], bufferBeforeMinutes: 30, bufferAfterMinutes: 30 })).toEqual([
      '9 09:00',
      '9 10:00',
      '9 11:00',
    ]);
  });

  it('keep the gap of after plus before to the neighbours', () => {
    // The neighbour is 10:00 to 11:00 with 15 minutes before and 10 after.
    const around = {
      open: [['2026-03-09 07:00', '2026-03-09 14:00']] as const,
      taken: [['2026-03-09 09:45', '2026-03-09 11:10']] as const,
      bufferBeforeMinutes: 15,
      bufferAfterMinutes: 10,
      stepMinutes: 5,
    };
    const found = starts(around);

    expect(found.filter((start) => start < '9 10:00').at(-1)).toBe('9 08:35');
    expect(found.find((start) => start > '9 10:00')).toBe('9 11:25');
  });

  it('may touch what is taken', () => {
    expect(starts({ open: [MORNING], taken: [['2026-03-09 10:00', '2026-03-09 11:00']] })).toEqual([
      '9 09:00',
      '9 11:00',
    ]);
  });

  it('begin neither before the notice nor after the horizon, both instants included', () => {
    const zone = 'Asia/Jakarta';
    const bounds = {
      open: [MORNING],
      earliest: at('2026-03-09 10:00', zone),
      latest: at('2026-03-09 10:00', zone),
    };

    expect(starts(bounds)).toEqual(['9 10:00']);
    expect(starts({ ...bounds, earliest: plusMinutes(bounds.earliest, 1) })).toEqual([]);
    expect(starts({ ...bounds, latest: minusMinutes(bounds.latest, 1) })).toEqual([]);
  });

  it('run across midnight and are counted anew from it', () => {
    expect(starts({ open: [['2026-03-09 22:00', '2026-03-10 02:00']], stepMinutes: 90 })).toEqual([
      '9 22:00',
      '9 23:30',
      '10 00:00',
    ]);
  });

  it('refuse lengths that make no sense', () => {
    expect(() => starts({ open: [MORNING], stepMinutes: 0 })).toThrow(RangeError);
    expect(() => starts({ open: [MORNING], durationMinutes: 0 })).toThrow(RangeError);
    expect(() => starts({ open: [MORNING], bufferAfterMinutes: -5 })).toThrow(RangeError);
    expect(() => starts({ open: [MORNING], bufferBeforeMinutes: 2.5 })).toThrow(RangeError);
  });
});

describe('slots in Melbourne', () => {
  const zone = 'Australia/Melbourne';

  it('leave out the hour that the clock skips', () => {
    expect(starts({ zone, open: [['2026-10-04 00:00', '2026-10-04 06:00']] })).toEqual([
      '4 00:00',
      '4 01:00',
      '4 03:00',
      '4 04:00',
      '4 05:00',
    ]);
  });

  it('stay on the steps of the wall clock after the skipped hour', () => {
    expect(
      starts({ zone, open: [['2026-10-04 01:30', '2026-10-04 06:00']], stepMinutes: 120 }),
    ).toEqual(['4 01:30', '4 03:30']);
  });

  it('offer an hour that is shown twice the first time only', () => {
    const open = [['2026-04-05 00:00', '2026-04-05 06:00']] as const;

    expect(starts({ zone, open })).toEqual([
      '5 00:00',
      '5 01:00',
      '5 02:00',
      '5 03:00',
      '5 04:00',
      '5 05:00',
    ]);
    expect(starts({ zone, open, stepMinutes: 30 }).filter((start) => start === '5 02:30')).toEqual([
      '5 02:30',
    ]);
  });

  it('offer nothing within the second showing of an hour', () => {
    const second = plusMinutes(at('2026-04-05 02:00', zone), 60);
    const found = cutIntoSlots({
      ...bare(zone),
      open: intervalSet([interval(second, at('2026-04-05 05:00', zone))]),
      stepMinutes: 60,
    });

    expect(found.map((start) => wallTime(zone, start))).toEqual(['5 03:00', '5 04:00']);
  });
});

function bare(zone: string): SlotQuestion {
  return {
    zone: zoneId(zone),
    open: EMPTY,
    taken: EMPTY,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    stepMinutes: 60,
    earliest: instant(0),
    latest: at('2030-01-01 00:00', zone),
  };
}
