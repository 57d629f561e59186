import { clearHolds } from '../fill.js';
import { bareHold, ourHold, SpreadHolds } from '../holds.js';
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
import { findPgbench, pgbench, writePgbenchScript } from '../pgbench.js';
import { interleaved, lengthOf, type Contender } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import { today } from '../today.js';
import type { World } from '../world.js';

/** A paid booking held over HTTP, each at another time, spread over all psychologists. */
export async function hold(world: World): Promise<Line[]> {
  const alone = await holdLines(world, 1, world.options.seconds / 2);
  const crowded = await holdLines(world, world.options.clients, world.options.seconds);
  return [...alone, ...crowded];
}

async function holdLines(world: World, clients: number, seconds: number): Promise<Line[]> {
  const program = findPgbench();
  const script = await writePgbenchScript(world);
  const contenders: Contender<Round>[] = [
    holds(world, { clients, seconds, isOurs: true }),
    holds(world, { clients, seconds, isOurs: false }),
  ];
  if (program !== undefined) {
    contenders.push({
      async round(isWarmUp) {
        await clearHolds(world.admin);
        const length = lengthOf(seconds, isWarmUp);
        const how = { program, clients, seconds: length, today: await today(world) };
        return {
          perSecond: await pgbench(world, script, how),
          latencies: [],
          statuses: new Map(),
          processorMs: 0,
        };
      },
    });
  }
  const [ours = [], bare = [], raw] = await interleaved(contenders, world.options.rounds);
  await clearHolds(world.admin);
  const what = 'Booking held over HTTP';
  const line = { what, clients, unit: '/s', ours: spreadOf(ratesOf(ours)) } as const;
  const againstBare = comparison('bare Fastify + pg, 5 rows', ratesOf(ours), ratesOf(bare));
  const isLoaded = clients > 1;
  const latency = latencyOf(ours);
  const first: Line = {
    ...line,
    ...latency,
    ...processorOf(ours, bare),
    against: againstBare,
    demands: isLoaded
      ? [atLeast(againstBare.ratio.median, 0.5, '×'), atMost(latency.p99, 100, 'p99')]
      : [],
  };
  if (raw === undefined) {
    return [first, { ...line, missing: 'pgbench is not installed', demands: [] }];
  }
  const againstRaw = comparison('pgbench, the same 5 rows', ratesOf(ours), ratesOf(raw));
  const demands = isLoaded ? [atLeast(againstRaw.ratio.median, 0.25, '×')] : [];
  return [first, { ...line, against: againstRaw, demands }];
}

export function holds(
  world: World,
  { clients, seconds, isOurs }: { clients: number; seconds: number; isOurs: boolean },
): Contender<Round> {
  return {
    async round(isWarmUp) {
      await clearHolds(world.admin);
      const times = new SpreadHolds(world.options, await today(world));
      const { url } = await (isOurs ? world.app() : world.bare());
      return run({
        url,
        clients,
        seconds: lengthOf(seconds, isWarmUp),
        next: () => (isOurs ? ourHold(times.next()) : bareHold(times.next())),
        wanted: [201],
      });
    },
  };
}
