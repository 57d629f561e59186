import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slotsByLuxon } from '../../../../test/support/slots-by-luxon.js';
import { writtenByLuxon } from '../../../../test/support/times-by-luxon.js';
import { instant } from '../../../kernel/time/instant.js';
import { EMPTY } from '../../../kernel/time/interval-set.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { openIntervals } from './open-intervals.js';
import { cutIntoSlots } from './slot-times.js';
import type { WeeklyRule } from './weekly-hours.js';

/**
 * Slots of some days as a person reads them, by date on the psychologist's calendar. Change a file
 * only when the rule changes, and say which in the commit.
 */
interface Golden {
  readonly zone: string;
  readonly hours: readonly WeeklyRule[];
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly periods: readonly {
    readonly because: string;
    readonly from: string;
    readonly to: string;
    readonly slots: Readonly<Record<string, string>>;
  }[];
}

const FOLDER = join(import.meta.dirname, '../../../../test/golden/slots');
const files = readdirSync(FOLDER).map((name): [string, Golden] => {
  return [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden];
});
const periods = files.flatMap(([name, golden]) =>
  golden.periods.map((period) => ({ name, golden, period, because: period.because })),
);

describe('golden slots', () => {
  it('stand for the Indonesian zones, both hemispheres, and a date that never was', () => {
    expect(files.map(([, { zone }]) => zone).sort()).toEqual([
      'America/New_York',
      'Asia/Jakarta',
      'Asia/Jayapura',
      'Asia/Makassar',
      'Australia/Melbourne',
      'Europe/Berlin',
      'Pacific/Apia',
    ]);
  });

  it.each(periods)('$name, $because: is what we cut', ({ golden, period }) => {
    const zone = zoneId(golden.zone);
    const [from, to] = [instant(Date.parse(period.from)), instant(Date.parse(period.to))];
    const starts = cutIntoSlots({
      open: openIntervals({ zone, rules: golden.hours, overrides: new Map(), from, to }),
      taken: EMPTY,
      ...{ zone, durationMinutes: golden.durationMinutes, stepMinutes: golden.stepMinutes },
      ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
      ...{ earliest: from, latest: instant(to - 1) },
    });
    expect(byDate(golden.zone, starts)).toEqual(period.slots);
  });

  it.each(periods)('$name, $because: is what Luxon says', ({ golden, period }) => {
    const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
    expect(byDate(golden.zone, slotsByLuxon({ ...golden, from, to }))).toEqual(period.slots);
  });
});

/** "2026-04-05" → "01:00+11:00 02:00+11:00 …" */
function byDate(zone: string, starts: readonly number[]): Record<string, string> {
  const days: Record<string, string> = {};
  for (const start of starts) {
    const [date = '', time = ''] = writtenByLuxon(zone, start).split('T');
    days[date] = days[date] === undefined ? time : `${days[date]} ${time}`;
  }
  return days;
}
