import { HOUR, instant, isoOf } from '../../src/kernel/time/instant.js';
import { BUSY, idOf } from '../fill.js';
import { run } from '../load.js';
import {
  atLeast,
  atMost,
  comparison,
  latencyOf,
  processorOf,
  ratesOf,
  type Line,
} from '../line.js';
import { interleaved, lengthOf } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import { today } from '../today.js';
import type { World } from '../world.js';

const DAYS = 30;

/** The free times of a month of a psychologist with 60 sessions in it, against reading just the 60. */
export async function slots(world: World): Promise<Line[]> {
  const { clients, seconds, rounds } = world.options;
  const from = await today(world);
  const period = `from=${isoOf(from)}&to=${isoOf(instant(from + DAYS * 24 * HOUR))}`;
  const path = `/psychologists/${idOf('a', BUSY)}/slots`;
  const ourPath = `/api/v1${path}?serviceId=${idOf('b', BUSY * 2)}&${period}`;
  const { url: ourUrl } = await world.app();
  const { url: bareUrl } = await world.bare();
  const get = (url: string, wish: string) => ({
    round: (isWarmUp: boolean) =>
      run({
        url,
        clients,
        seconds: lengthOf(seconds, isWarmUp),
        next: () => ({ method: 'GET', path: wish }) as const,
        wanted: [200],
      }),
  });
  const [ours = [], bare = []] = await interleaved(
    [get(ourUrl, ourPath), get(bareUrl, `${path}?${period}`)],
    rounds,
  );
  const against = comparison('bare read by one index', ratesOf(ours), ratesOf(bare));
  const latency = latencyOf(ours);
  return [
    {
      what: `Free times, ${String(DAYS)} days, 60 of them taken`,
      clients,
      unit: '/s',
      ours: spreadOf(ratesOf(ours)),
      ...latency,
      ...processorOf(ours, bare),
      against,
      demands: [atLeast(against.ratio.median, 0.5, '×'), atMost(latency.p99, 60, 'p99')],
    },
  ];
}
