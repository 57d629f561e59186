import { Plan, type Story } from './plan.js';

function stories(seed: number, client: number, count = 50): Story[] {
  const all = new Plan(seed, 4).storiesOf(client);
  return Array.from({ length: count }, () => all.next().value);
}

test('the same seed gives the same stories and the same troubles', () => {
  expect(stories(7, 3)).toEqual(stories(7, 3));
  expect(new Plan(7, 4).acts(50_000)).toEqual(new Plan(7, 9).acts(50_000));
});

test('another seed and another client live other stories', () => {
  expect(stories(8, 3)).not.toEqual(stories(7, 3));
  expect(stories(7, 4)).not.toEqual(stories(7, 3));
});

test('a crowd wants the same few times, and others want times of their own', () => {
  const wanted = Array.from({ length: 100 }, (_, client) => stories(7, client, 1)).flat();
  const counts = new Map<string, number>();
  for (const { time } of wanted) {
    const name = `${time.practice}/${time.step}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect(Math.max(...counts.values())).toBeGreaterThan(10);
  expect(counts.size).toBeGreaterThan(20);
});

test('a short run meets every kind of trouble but the death of the worker, a tiny one just one', () => {
  const acts = new Plan(7, 4).acts(400).map(({ act }) => act);
  expect(new Set(acts)).toEqual(
    new Set(['silence_provider', 'terminate_backends', 'pause_api', 'kill_api']),
  );
  expect(new Plan(7, 4).acts(150)).toHaveLength(1);
  const after = new Plan(7, 4).acts(50_000).map((act) => act.after);
  expect(after).toEqual([...after].sort((a, b) => a - b));
  expect(after.at(-1)).toBeLessThan(50_000);
});
