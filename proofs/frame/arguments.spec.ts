import { BadArguments, readOrders } from './arguments.js';
import type { Proof } from './proof.js';

const proof: Proof = {
  name: 'tides',
  claim: 'the sea comes back',
  short: { size: 10, clients: 3 },
  leastSize: 5,
  mostClients: 50,
  plants: ['drought'],
  run: () => Promise.reject(new Error('Nobody runs it here.')),
};
const read = (...args: string[]) => readOrders(args, [proof]);

test('a proof is run with what was asked for', () => {
  const args = ['tides', '--seed', '7', '--size=2000', '--clients', '40', '--plant', 'drought'];
  const [order] = read(...args, '--keep', '/tmp/here');
  expect(order).toEqual({
    proof,
    settings: { seed: 7, size: 2_000, clients: 40, plant: 'drought', keep: '/tmp/here' },
  });
});

test('without a name every proof is run at its short size, with a seed of its own making', () => {
  const [order] = read();
  expect(order?.settings).toMatchObject({ size: 10, clients: 3, plant: null, keep: null });
  expect(order?.settings.seed).toBeGreaterThan(0);
  expect(read('--seed', '9')[0]?.settings.seed).toBe(9);
});

test.each([
  [['moon'], 'There is no proof "moon"; there is tides.'],
  [['tides', 'tides'], 'Name one proof, or none to run them all.'],
  [['tides', '--speed', '3'], 'Unknown argument --speed; there are --seed, --size,'],
  [['tides', '--size'], '--size needs a value.'],
  [['tides', '--size', '4'], '--size must be a whole number from 5 to 100000000.'],
  [['tides', '--clients', '51'], '--clients must be a whole number from 2 to 50.'],
  [['tides', '--seed', '-1'], '--seed must be a whole number from 0 to 2147483647.'],
  [['tides', '--plant', 'rain'], '--plant must be one of drought.'],
  [['--size', '10'], '--size needs the name of a proof.'],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => read(...args)).toThrow(BadArguments);
  expect(() => read(...args)).toThrow(sentence);
});
