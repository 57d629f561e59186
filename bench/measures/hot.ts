import { HOUR, instant, isoOf } from '../../src/kernel/time/instant.js';
import { clearHolds, HOT, idOf } from '../fill.js';
import { ourHold, SpreadHolds } from '../holds.js';
import { run, type Round } from '../load.js';
import { atLeast, comparison, type Line } from '../line.js';
import { interleaved } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import { today } from '../today.js';
import type { World } from '../world.js';

const SLOTS = 200;
/** Every time is asked for so often at once. */
const RACERS = 2;

interface HotRound {
  readonly answersPerSecond: number;
  readonly soldPerSecond: number;
  readonly sold: number;
  readonly deadlocks: number;
}

/** 200 times of one psychologist, each wanted by two clients at once, beside as many requests spread out. */
export async function hot(world: World): Promise<Line[]> {
  const { clients, rounds } = world.options;
  const contenders = [{ round: () => hotRound(world) }, { round: () => spreadRound(world) }];
  const [crowd = [], spread = []] = await interleaved<HotRound>(contenders, rounds);
  await clearHolds(world.admin);
  const sold = crowd.map((round) => round.sold);
  const deadlocks = crowd.reduce((sum, round) => sum + round.deadlocks, 0);
  const answers = comparison(
    'spread, ours',
    crowd.map((round) => round.answersPerSecond),
    spread.map((round) => round.answersPerSecond),
  );
  const wins = comparison(
    'spread, ours',
    crowd.map((round) => round.soldPerSecond),
    spread.map((round) => round.soldPerSecond),
  );
  return [
    {
      what: `One psychologist, ${String(SLOTS)} times, two clients for each: sold`,
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
      what: 'The same: answers, sold or refused with alternatives',
      clients,
      unit: '/s',
      ours: spreadOf(crowd.map((round) => round.answersPerSecond)),
      against: answers,
      demands: [],
    },
    {
      what: 'The same: sold',
      clients,
      unit: '/s',
      ours: spreadOf(crowd.map((round) => round.soldPerSecond)),
      against: wins,
      demands: [atLeast(wins.ratio.median, 0.5, '×')],
    },
  ];
}

async function hotRound(world: World): Promise<HotRound> {
  await clearHolds(world.admin);
  const starts = await freeStarts(world);
  const before = await deadlocksSoFar(world);
  let asked = 0;
  const round = await burst(world, () => {
    const startsAt = starts[Math.floor(asked / RACERS) % SLOTS] ?? '';
    const client = 1 + asked++;
    return { psychologistId: idOf('a', HOT), serviceId: idOf('b', HOT * 2), startsAt, client };
  });
  const { rows } = await world.admin.query<{ sold: number }>(
    `SELECT count(*)::int AS sold FROM booking WHERE psychologist_id = $1 AND status = 'held'`,
    [idOf('a', HOT)],
  );
  const deadlocks = (await deadlocksSoFar(world)) - before;
  return { ...ratesIn(round), sold: rows[0]?.sold ?? 0, deadlocks };
}

async function spreadRound(world: World): Promise<HotRound> {
  await clearHolds(world.admin);
  const holds = new SpreadHolds(world.options, await today(world));
  const round = await burst(world, () => holds.next());
  return { ...ratesIn(round), sold: SLOTS * RACERS, deadlocks: 0 };
}

/** @throws Error when anything but a sale or a refusal came back, so also on every 5xx. */
async function burst(world: World, next: () => Parameters<typeof ourHold>[0]): Promise<Round> {
  const { url } = await world.app();
  return run({
    url,
    clients: world.options.clients,
    seconds: 120,
    amount: SLOTS * RACERS,
    next: () => ourHold(next()),
    wanted: [201, 409],
  });
}

function ratesIn({ perSecond, statuses }: Round): {
  answersPerSecond: number;
  soldPerSecond: number;
} {
  const sold = (statuses.get(201) ?? 0) / (SLOTS * RACERS);
  return { answersPerSecond: perSecond, soldPerSecond: perSecond * sold };
}

async function freeStarts(world: World): Promise<string[]> {
  const { url } = await world.app();
  const from = instant((await today(world)) + 2 * 24 * HOUR);
  const period = `from=${isoOf(from)}&to=${isoOf(instant(from + 50 * 24 * HOUR))}`;
  const path = `/api/v1/psychologists/${idOf('a', HOT)}/slots?serviceId=${idOf('b', HOT * 2)}&${period}`;
  const answer = await fetch(`${url}${path}`);
  const { items } = (await answer.json()) as { items: { startsAt: string }[] };
  if (items.length < SLOTS) throw new Error('The wanted psychologist has too few times.');
  return items.slice(0, SLOTS).map(({ startsAt }) => startsAt);
}

async function deadlocksSoFar({ admin }: World): Promise<number> {
  const { rows } = await admin.query<{ deadlocks: string }>(
    `SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()`,
  );
  return Number(rows[0]?.deadlocks);
}
