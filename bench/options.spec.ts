import { BadArgument, DEFAULTS, readOptions } from './options.js';

const MEASURES = ['slots', 'search'];

describe('the command line of the benchmarks', () => {
  it('asks for everything, five rounds of ten seconds, when it says nothing', () => {
    expect(readOptions([], MEASURES)).toEqual(DEFAULTS);
    expect(DEFAULTS).toMatchObject({ only: [], rounds: 5, seconds: 10, clients: 32 });
  });

  it('takes each setting, and several measures at once', () => {
    const args =
      '--only slots,search --rounds 1 --seconds 0.2 --clients 4 --size 200 --each 3 --seed 7';
    expect(readOptions(args.split(' '), MEASURES)).toEqual({
      only: MEASURES,
      rounds: 1,
      seconds: 0.2,
      clients: 4,
      size: 200,
      each: 3,
      seed: 7,
    });
  });

  it.each([
    '--only speed',
    '--rounds 0',
    '--rounds 1.5',
    '--seconds -1',
    '--size 5',
    '--each 0',
    '--fast',
    'slots',
  ])('refuses %s and says why', (args) => {
    expect(() => readOptions(args.split(' '), MEASURES)).toThrow(BadArgument);
  });
});
