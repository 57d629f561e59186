import type { Round } from './load.js';

/** Somebody who runs one round when it is their turn. */
export interface Contender<Result> {
  /** With `isWarmUp` nothing is kept. */
  round(isWarmUp: boolean): Promise<Result>;
}

/**
 * A, B, A, B…: after a warm-up of each, every round of one stands beside a round of the others, so
 * that whatever else the machine does falls on all of them.
 *
 * @returns the rounds of each, in the order of the contenders.
 */
export async function interleaved<Result = Round>(
  contenders: readonly Contender<Result>[],
  rounds: number,
): Promise<Result[][]> {
  for (const contender of contenders) await contender.round(true);
  const results: Result[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      results[index]?.push(await contender.round(false));
    }
  }
  return results;
}

/** A warm-up takes a fifth of a round, but long enough for the first slow answers. */
export function lengthOf(seconds: number, isWarmUp: boolean): number {
  return isWarmUp ? Math.max(1, seconds / 5) : seconds;
}
