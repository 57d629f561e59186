import { setTimeout as sleep } from 'node:timers/promises';
import { clearHolds } from '../fill.js';
import { ourHold, SpreadHolds } from '../holds.js';
import { run } from '../load.js';
import { atMost, type Line } from '../line.js';
import { residentMegabytes } from '../processes.js';
import { spreadOf } from '../statistics.js';
import { today } from '../today.js';
import type { World } from '../world.js';

const SAMPLE_MS = 250;
const REST_MS = 2_000;

/** Resident memory of a fresh API process: after its start, and the most while holds come in. */
export async function memory(world: World): Promise<Line[]> {
  await world.stop('app');
  const { pid, url, bootMs } = await world.app();
  await sleep(Math.min(REST_MS, world.options.seconds * 1_000));
  const idle = residentMegabytes(pid);
  const samples: number[] = [];
  const sampler = setInterval(() => samples.push(residentMegabytes(pid) ?? 0), SAMPLE_MS);
  await clearHolds(world.admin);
  const holds = new SpreadHolds(world.options, await today(world));
  const { clients, seconds } = world.options;
  const next = (): ReturnType<typeof ourHold> => ourHold(holds.next());
  await run({ url, clients, seconds, next, wanted: [201] });
  clearInterval(sampler);
  samples.push(residentMegabytes(pid) ?? 0);
  await clearHolds(world.admin);
  return [
    line('Memory of the API process, idle', idle, 250),
    line('Memory of the API process, most under load', idle && Math.max(...samples), 500),
    {
      what: 'Start of the API process, until it listens',
      clients: null,
      unit: 's',
      ours: spreadOf([bootMs / 1000]),
      demands: [],
    },
  ];
}

function line(what: string, megabytes: number | undefined, most: number): Line {
  const ours = spreadOf([megabytes ?? 0]);
  const common = { what, clients: null, unit: 'MB', ours } as const;
  if (megabytes === undefined) return { ...common, missing: 'only read on Linux', demands: [] };
  return { ...common, demands: [atMost(megabytes, most, 'RSS')] };
}
