import { HOUR, instant, isoOf } from '../../src/kernel/time/instant.js';
import { BUSY, idOf } from '../fill.js';
import { run, type Round } from '../load.js';
import {
  atLeast,
  atMost,
  comparison,
  latencyOf,
  processorOf,
  ratesOf,
  type Line,
} from '../line.js';
import { interleaved, lengthOf, type Contender } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import { today } from '../today.js';
import type { World } from '../world.js';

const DAYS = 30;

/** The free times of a month of a psychologist with 60 sessions in it, and its days, against reading just the 60. */
export async function slots(world: World): Promise<Line[]> {
  const [times = [], days = [], bare = []] = await interleaved(
    [
      await freeTimes(world, 'ours'),
      await freeTimes(world, 'ours', 'open-days'),
      await freeTimes(world, 'bare'),
    ],
    world.options.rounds,
  );
  return [
    lineOf(world, {
      ours: times,
      bare,
      what: `Free times, ${String(DAYS)} days, 60 of them taken`,
    }),
    lineOf(world, { ours: days, bare, what: 'Which days of a month have anything' }),
  ];
}

interface Measured {
  readonly what: string;
  readonly ours: Round[];
  readonly bare: Round[];
}

function lineOf({ options }: World, { what, ours, bare }: Measured): Line {
  const against = comparison('bare read by one index', ratesOf(ours), ratesOf(bare));
  const latency = latencyOf(ours);
  return {
    ...{ what, clients: options.clients, unit: '/s', ours: spreadOf(ratesOf(ours)), against },
    ...latency,
    ...processorOf(ours, bare),
    demands: [atLeast(against.ratio.median, 0.5, '×'), atMost(latency.p99, 60, 'p99')],
  };
}

export async function freeTimes(
  world: World,
  of: 'ours' | 'bare',
  list: 'slots' | 'open-days' = 'slots',
): Promise<Contender<Round>> {
  const { clients, seconds } = world.options;
  const from = await today(world);
  const period = `from=${isoOf(from)}&to=${isoOf(instant(from + DAYS * 24 * HOUR))}`;
  const times = `/psychologists/${idOf('a', BUSY)}/${list}`;
  const path =
    of === 'ours'
      ? `/api/v1${times}?serviceId=${idOf('b', BUSY * 2)}&${period}`
      : `${times}?${period}`;
  const { url } = await (of === 'ours' ? world.app() : world.bare());
  return {
    round: (isWarmUp) =>
      run({
        url,
        clients,
        seconds: lengthOf(seconds, isWarmUp),
        next: () => ({ method: 'GET', path }) as const,
        wanted: [200],
      }),
  };
}
