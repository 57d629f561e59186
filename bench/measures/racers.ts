import { clearHolds } from '../fill.js';
import { latencyOf, type Line } from '../line.js';
import type { Wish } from '../load.js';
import { spreadOf } from '../statistics.js';
import type { World } from '../world.js';
import { deadlocksSoFar, freeStarts, hotHold } from './hot.js';

const RACERS = 200;
/** As many as can be named: the nearest three times that are still free. */
const ALTERNATIVES = 3;

/** What 200 clients were told who asked for one time at the same moment. */
interface Race {
  readonly won: number;
  /** Refused, and told three times near by. */
  readonly consoled: number;
  readonly latencies: readonly number[];
}

/** 200 clients ask for one time of one psychologist at once: one has it, the others learn what is near. */
export async function racers(world: World): Promise<Line[]> {
  const before = await deadlocksSoFar(world);
  const races: Race[] = [];
  const starts = await freeStarts(world);
  // The first race warms up and is not kept.
  for (const startsAt of starts.slice(0, world.options.rounds + 1)) {
    await clearHolds(world.admin);
    races.push(await race(world, startsAt));
  }
  await clearHolds(world.admin);
  const kept = races.slice(1);
  const deadlocks = (await deadlocksSoFar(world)) - before;
  return [
    {
      what: `${String(RACERS)} clients at once for one time`,
      clients: RACERS,
      unit: 'sold',
      ours: spreadOf(kept.map(({ won }) => won)),
      ...latencyOf(kept),
      demands: [
        { text: 'exactly one', isMet: races.every(({ won }) => won === 1) },
        {
          text: `the others with ${String(ALTERNATIVES)} near times`,
          isMet: races.every(({ consoled }) => consoled === RACERS - 1),
        },
        { text: 'no deadlock', isMet: deadlocks === 0 },
      ],
    },
  ];
}

async function race(world: World, startsAt: string): Promise<Race> {
  const { url } = await world.app();
  const asked = Array.from({ length: RACERS }, (_, turn) =>
    ask(url, hotHold(world, startsAt, turn)),
  );
  const answers = await Promise.all(asked);
  return {
    won: answers.filter(({ status }) => status === 201).length,
    consoled: answers.filter(({ status, near }) => status === 409 && near === ALTERNATIVES).length,
    latencies: answers.map(({ ms }) => ms),
  };
}

async function ask(
  url: string,
  { path, ...wish }: Wish,
): Promise<{ status: number; near: number; ms: number }> {
  const begun = performance.now();
  const answer = await fetch(`${url}${path}`, wish);
  const { alternatives = [] } = (await answer.json()) as { alternatives?: unknown[] };
  return { status: answer.status, near: alternatives.length, ms: performance.now() - begun };
}
