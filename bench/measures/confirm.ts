import { clearHolds } from '../fill.js';
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
import { addRequests, bareConfirmation, ourConfirmation, Requests } from '../requests.js';
import { interleaved, lengthOf, type Contender } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import type { World } from '../world.js';

/** More than either side confirms in a second. */
const REQUESTS_A_SECOND = 2_500;

/** A psychologist's yes over HTTP, each to another request, spread over all psychologists. */
export async function confirm(world: World): Promise<Line[]> {
  const { clients, rounds } = world.options;
  const [ours = [], bare = []] = await interleaved(
    [confirmations(world, { isOurs: true }), confirmations(world, { isOurs: false })],
    rounds,
  );
  await clearHolds(world.admin);
  const against = comparison('bare Fastify + pg, 4 rows', ratesOf(ours), ratesOf(bare));
  const latency = latencyOf(ours);
  return [
    {
      what: 'Booking confirmed over HTTP',
      clients,
      unit: '/s',
      ours: spreadOf(ratesOf(ours)),
      ...latency,
      ...processorOf(ours, bare),
      against,
      demands: [atLeast(against.ratio.median, 0.5, '×'), atMost(latency.p99, 100, 'p99')],
    },
  ];
}

export function confirmations(world: World, { isOurs }: { isOurs: boolean }): Contender<Round> {
  return {
    async round(isWarmUp) {
      const { options } = world;
      const { clients } = options;
      const seconds = lengthOf(options.seconds, isWarmUp);
      await clearHolds(world.admin);
      const amount = Math.ceil(seconds * REQUESTS_A_SECOND) + 2 * clients;
      await addRequests(world.admin, options, amount);
      const requests = new Requests(options);
      const { url } = await (isOurs ? world.app() : world.bare());
      const next = () =>
        isOurs ? ourConfirmation(requests.next()) : bareConfirmation(requests.next());
      return run({ url, clients, seconds, next, wanted: [200] });
    },
  };
}
