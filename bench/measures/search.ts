import { run, type Round, type Wish } from '../load.js';
import { atLeast, atMost, latencyOf, processorOf, ratesOf, type Line } from '../line.js';
import { interleaved, lengthOf, type Contender } from '../rounds.js';
import { spreadOf } from '../statistics.js';
import type { World } from '../world.js';

/** What people choose: each order, alone and with filters. */
const CHOICES = [
  '',
  'category=kecemasan',
  'sort=rating&gender=female',
  'sort=price&mode=video',
  'sort=-price&language=en',
  'category=tidur&sort=price&priceMax=300000',
  'minRating=4.5&mode=chat',
  'approach=CBT&category=depresi&gender=male',
] as const;

/** What people type: names, everyday words of a category, words of a profile. */
const WORDS = [
  'sari',
  'wijaya',
  'maya kusuma',
  'cemas',
  'susah tidur',
  'duka',
  'psikolog 77',
  'zzz',
];

const Q = WORDS.map((words) => `q=${encodeURIComponent(words)}`);

/** Filters and orders over all psychologists; free times are no filter yet. */
export async function search(world: World): Promise<Line[]> {
  const { clients, seconds } = world.options;
  const what = `Search of ${String(world.options.size)} psychologists: filters and orders`;
  const [alone, crowded] = [
    await searchRounds(world, CHOICES, { clients: 1, seconds: seconds / 2 }),
    await searchRounds(world, CHOICES, { clients, seconds }),
  ];
  const [one, many] = [latencyOf(alone), latencyOf(crowded)];
  const rate = spreadOf(ratesOf(crowded));
  const line = { what, unit: '/s' } as const;
  return [
    {
      ...line,
      clients: 1,
      ours: spreadOf(ratesOf(alone)),
      ...one,
      ...processorOf(alone),
      demands: [atMost(one.p99, 15, 'p99')],
    },
    {
      ...line,
      clients,
      ours: rate,
      ...many,
      ...processorOf(crowded),
      demands: [atLeast(rate.median, 600, '/s'), atMost(many.p99, 120, 'p99')],
    },
  ];
}

/** The same by words. */
export async function names(world: World): Promise<Line[]> {
  const { clients, seconds } = world.options;
  const rounds = await searchRounds(world, Q, { clients, seconds });
  const latency = latencyOf(rounds);
  return [
    {
      what: `Search of ${String(world.options.size)} psychologists: names and everyday words`,
      clients,
      unit: '/s',
      ours: spreadOf(ratesOf(rounds)),
      ...latency,
      demands: [atMost(latency.p99, 120, 'p99')],
    },
  ];
}

async function searchRounds(
  world: World,
  queries: readonly string[],
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Round[]> {
  const { url } = await world.app();
  let asked = 0;
  const next = (): Wish => {
    const query = queries[asked++ % queries.length] ?? '';
    return { method: 'GET', path: `/api/v1/psychologists?${query}` };
  };
  const contender: Contender<Round> = {
    round: (isWarmUp) =>
      run({ url, clients, seconds: lengthOf(seconds, isWarmUp), next, wanted: [200] }),
  };
  const [rounds = []] = await interleaved([contender], world.options.rounds);
  return rounds;
}
