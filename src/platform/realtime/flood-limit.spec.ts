import { at } from '../../kernel/time/testing.js';
import { instant } from '../../kernel/time/instant.js';
import { FloodLimit } from './flood-limit.js';

const START = at('2026-11-24 19:00', 'Asia/Jakarta');

function taken(limit: FloodLimit, count: number, at = START): number {
  return Array.from({ length: count }, () => limit.take(at)).filter(Boolean).length;
}

describe('a limit on messages', () => {
  it('lets so many through at once and no more', () => {
    expect(taken(new FloodLimit(5, 1), 8)).toBe(5);
  });

  it('lets more through as time passes, never more than at once', () => {
    const limit = new FloodLimit(5, 2);
    expect(taken(limit, 8)).toBe(5);
    expect(taken(limit, 8, instant(START + 1_000))).toBe(2);
    expect(taken(limit, 8, instant(START + 60_000))).toBe(5);
  });

  it('gives nothing when the clock goes backwards', () => {
    const limit = new FloodLimit(1, 1);
    expect(taken(limit, 1)).toBe(1);
    expect(taken(limit, 1, instant(START - 60_000))).toBe(0);
  });
});
