import { HOUR, instant, isoOf } from '../../src/kernel/time/instant.js';
import { clearHolds, clientCount, HOT, idOf } from '../fill.js';
import { ourHold, SpreadHolds } from '../holds.js';
import { run, type Round, type Wish } from '../load.js';
import { atLeast, comparison, type Line } from '../line.js';
import { interleaved } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import { today } from '../today.js';
import type { World } from '../world.js';

const SLOTS = 200;
/** Every time is asked for so often at once. */
const RACERS = 2;

interface Outcome {
  readonly perSecond: number;
  readonly sold: number;
  readonly deadlocks: number;
}

/** 200 times of one psychologist: raced for by two clients each, and asked for once beside holds spread out. */
export async function hot(world: World): Promise<Line[]> {
  const { clients, rounds } = world.options;
  const contenders = [
    { round: () => race(world) },
    { round: () => rush(world) },
    { round: () => spreadOut(world) },
  ];
  const [raced = [], rushed = [], spread = []] = await interleaved<Outcome>(contenders, rounds);
  await clearHolds(world.admin);
  const sold = raced.map((round) => round.sold);
  const deadlocks = [...raced, ...rushed].reduce((sum, round) => sum + round.deadlocks, 0);
  const speeds = [rushed, spread].map((outcomes) => outcomes.map(({ perSecond }) => perSecond));
  const [ours = [], theirs = []] = speeds;
  const against = comparison('as many spread out, ours', ours, theirs);
  return [
    {
      what: `One psychologist, ${String(SLOTS)} times, two clients for each`,
      clients,
      unit: 'sold',
      ours: spreadOf(sold),
      demands: [
        { text: `exactly ${String(SLOTS)}`, isMet: sold.every((count) => count === SLOTS) },
        { text: 'no deadlock', isMet: deadlocks === 0 },
        { text: 'no 5xx', isMet: true },
      ],
    },
    {
      what: `One psychologist, ${String(SLOTS)} times, one client for each`,
      clients,
      unit: '/s',
      ours: spreadOf(ours),
      against,
      demands: [atLeast(against.ratio.median, 0.5, '×')],
    },
  ];
}

/** Asked one by one, not by the load generator: that one prepares requests it may never send. */
async function race(world: World): Promise<Outcome> {
  const { url } = await world.app();
  return hotRound(world, async (starts) => {
    let asked = 0;
    const racer = async (): Promise<void> => {
      for (let turn = asked++; turn < SLOTS * RACERS; turn = asked++) {
        const { path, ...wish } = hotHold(world, starts[Math.floor(turn / RACERS)] ?? '', turn);
        const answer = await fetch(`${url}${path}`, wish);
        await answer.arrayBuffer();
        if (![201, 409].includes(answer.status)) throw new Error(`A ${String(answer.status)}.`);
      }
    };
    await Promise.all(Array.from({ length: world.options.clients }, racer));
    return 0;
  });
}

async function rush(world: World): Promise<Outcome> {
  return hotRound(world, async (starts) => {
    let asked = 0;
    const next = (): Wish => hotHold(world, starts[asked % SLOTS] ?? '', asked++);
    return (await burst(world, next)).perSecond;
  });
}

/** Each time another client, of those at the end, who have no other session. */
export function hotHold({ options }: World, startsAt: string, turn: number): Wish {
  const [psychologistId, serviceId] = [idOf('a', HOT), idOf('b', HOT * 2)];
  return ourHold({ psychologistId, serviceId, startsAt, client: clientCount(options) - turn });
}

async function hotRound(
  world: World,
  ask: (starts: readonly string[]) => Promise<number>,
): Promise<Outcome> {
  await clearHolds(world.admin);
  const starts = await freeStarts(world);
  const before = await deadlocksSoFar(world);
  const perSecond = await ask(starts);
  const { rows } = await world.admin.query<{ sold: number }>(
    `SELECT count(*)::int AS sold FROM booking WHERE psychologist_id = $1 AND status = 'held'`,
    [idOf('a', HOT)],
  );
  const deadlocks = (await deadlocksSoFar(world)) - before;
  return { perSecond, sold: rows[0]?.sold ?? 0, deadlocks };
}

async function spreadOut(world: World): Promise<Outcome> {
  await clearHolds(world.admin);
  const holds = new SpreadHolds(world.options, await today(world));
  const { perSecond } = await burst(world, () => ourHold(holds.next()));
  return { perSecond, sold: SLOTS, deadlocks: 0 };
}

/** @throws Error when anything but a sale or a refusal came back, so also on every 5xx. */
async function burst(world: World, next: () => Wish): Promise<Round> {
  const { url } = await world.app();
  const { clients } = world.options;
  const answers = { wanted: [201], tolerated: [409] };
  return run({ url, clients, seconds: 120, amount: SLOTS, next, ...answers });
}

export async function freeStarts(world: World): Promise<string[]> {
  const { url } = await world.app();
  const from = instant((await today(world)) + 2 * 24 * HOUR);
  const period = `from=${isoOf(from)}&to=${isoOf(instant(from + 50 * 24 * HOUR))}`;
  const path = `/api/v1/psychologists/${idOf('a', HOT)}/slots?serviceId=${idOf('b', HOT * 2)}&${period}`;
  const answer = await fetch(`${url}${path}`);
  const { items } = (await answer.json()) as { items: { startsAt: string }[] };
  if (items.length < SLOTS) throw new Error('The wanted psychologist has too few times.');
  return items.slice(0, SLOTS).map(({ startsAt }) => startsAt);
}

export async function deadlocksSoFar({ admin }: World): Promise<number> {
  const { rows } = await admin.query<{ deadlocks: string }>(
    `SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()`,
  );
  return Number(rows[0]?.deadlocks);
}
