import {
  HOUR,
  instant,
  minusMinutes,
  plusMinutes,
  type Instant,
} from '../../src/kernel/time/instant.js';
import { intervalSet, type IntervalSet } from '../../src/kernel/time/interval-set.js';
import { zoneId } from '../../src/kernel/time/zones.js';
import { cutIntoSlots } from '../../src/modules/scheduling/domain/slot-times.js';
import { openIntervals } from '../../src/modules/scheduling/domain/open-intervals.js';
import { atMost, type Line } from '../line.js';
import { spreadOf } from '../statistics.js';
import { today } from '../today.js';
import type { World } from '../world.js';

const ZONES = ['Asia/Jakarta', 'Australia/Melbourne'].map(zoneId);
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const RULES = WEEK.map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1020 }));
const TURNS = 200;
const HOSTS = 100;
const DAYS = 30;

/** The arithmetic alone: a month of one psychologist, and of a hundred. */
export async function compute(world: World): Promise<Line[]> {
  const from = await today(world);
  const taken = busyMonth(from);
  const month = (): void => {
    for (const zone of ZONES) freeStarts(zone, from, taken);
  };
  const hundred = (): void => {
    for (let host = 0; host < HOSTS; host++) freeStarts(zoneId('Asia/Jakarta'), from, taken);
  };
  const one = timesOf(month, world.options.rounds).map((ms) => ms / ZONES.length);
  const all = timesOf(hundred, world.options.rounds);
  return [
    {
      what: 'Arithmetic of free times: one psychologist, 30 days, 60 taken',
      clients: null,
      unit: 'ms',
      ours: spreadOf(one),
      demands: [atMost(spreadOf(one).median, 0.7, 'median')],
    },
    {
      what: `The same for ${String(HOSTS)} psychologists`,
      clients: null,
      unit: 'ms',
      ours: spreadOf(all),
      demands: [atMost(spreadOf(all).median, 30, 'median')],
    },
  ];
}

function freeStarts(zone: ReturnType<typeof zoneId>, from: Instant, taken: IntervalSet): Instant[] {
  const to = instant(from + DAYS * 24 * HOUR);
  const open = openIntervals({ zone, rules: RULES, overrides: new Map(), from, to });
  return cutIntoSlots({
    open,
    taken,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    stepMinutes: 60,
    earliest: from,
    latest: to,
    zone,
  });
}

function busyMonth(from: Instant): IntervalSet {
  const starts = Array.from({ length: 60 }, (_, index) =>
    instant(from + (Math.floor(index / 2) * 24 + 2 + (index % 2) * 3) * HOUR),
  );
  return intervalSet(
    starts.map((startsAt) => ({
      startsAt: minusMinutes(startsAt, 0),
      endsAt: plusMinutes(startsAt, 70),
    })),
  );
}

/** Mean milliseconds of one call, for each round; the first round only warms up. */
function timesOf(work: () => void, rounds: number): number[] {
  const times = Array.from({ length: rounds + 1 }, () => {
    const begun = performance.now();
    for (let turn = 0; turn < TURNS; turn++) work();
    return (performance.now() - begun) / TURNS;
  });
  return times.slice(1);
}
