import { run, type Round } from '../load.js';
import { atLeast, comparison, latencyOf, processorOf, ratesOf, type Line } from '../line.js';
import { interleaved, type Contender } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import type { World } from '../world.js';

const PATH = '/api/v1/health/live';
const KINDS = { nest: 'bare Nest on Fastify', fastify: 'bare Fastify', node: 'node:http' } as const;

/**
 * A route that does nothing, with log, headers, guard and filter on, against the bare frameworks. All
 * of it is JavaScript, which the engine needs some hundred thousand answers to compile for good.
 */
export async function trivial(world: World): Promise<Line[]> {
  const { clients, seconds, rounds } = world.options;
  const contender = (url: string): Contender<Round> => ({
    round: (isWarmUp) =>
      run({
        url,
        clients,
        seconds: isWarmUp ? seconds / 2 : seconds,
        next: () => ({ method: 'GET', path: PATH }),
        wanted: [200],
      }),
  });
  const { url } = await world.app();
  const contenders = [contender(url)];
  for (const kind of ['nest', 'fastify', 'node'] as const) {
    contenders.push(contender((await world.hello(kind)).url));
  }
  const [ours = [], nest = [], fastify = [], node = []] = await interleaved(contenders, rounds);
  for (const kind of ['nest', 'fastify', 'node']) await world.stop(kind);
  const against = comparison(KINDS.nest, ratesOf(ours), ratesOf(nest));
  const line = { clients, unit: '/s', demands: [] } as const;
  const nestLine = {
    ...line,
    what: 'Bare Nest on Fastify, the same route',
    ours: spreadOf(ratesOf(nest)),
  };
  return [
    {
      ...line,
      what: 'Trivial route, everything on',
      ours: spreadOf(ratesOf(ours)),
      ...latencyOf(ours),
      ...processorOf(ours, nest),
      against,
      demands: [atLeast(against.ratio.median, 0.6, '×')],
    },
    { ...nestLine, against: comparison(KINDS.fastify, ratesOf(nest), ratesOf(fastify)) },
    { ...nestLine, against: comparison(KINDS.node, ratesOf(nest), ratesOf(node)) },
  ];
}
