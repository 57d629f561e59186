import type { Round } from './load.js';
import { median, percentile, ratiosOf, spreadOf, type Spread } from './statistics.js';

/** One demand of the budget, and whether the measured figure keeps it. */
export interface Demand {
  readonly text: string;
  readonly isMet: boolean;
}

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly clients: number | null;
  readonly unit: '/s' | 'ms' | 's' | 'MB' | 'sold';
  readonly ours: Spread;
  /** Milliseconds. */
  readonly p50?: number;
  readonly p99?: number;
  /** Milliseconds of processor for one answer. */
  readonly processorMs?: { readonly ours: number; readonly theirs?: number };
  readonly against?: { readonly name: string; readonly value: Spread; readonly ratio: Spread };
  /** Why there is no figure. */
  readonly missing?: string;
  readonly demands: readonly Demand[];
}

/** The latencies of all rounds together. */
export function latencyOf(rounds: readonly Pick<Round, 'latencies'>[]): {
  p50: number;
  p99: number;
} {
  const all = rounds.flatMap((round) => [...round.latencies]);
  return { p50: percentile(all, 0.5), p99: percentile(all, 0.99) };
}

/** What an answer costs the processors, of ours and of a baseline over HTTP. */
export function processorOf(
  ours: readonly Round[],
  theirs: readonly Round[] = [],
): { processorMs: NonNullable<Line['processorMs']> } {
  const cost = (rounds: readonly Round[]): number => median(rounds.map((r) => r.processorMs));
  return {
    processorMs: { ours: cost(ours), ...(theirs.length > 0 ? { theirs: cost(theirs) } : {}) },
  };
}

export function ratesOf(rounds: readonly Round[]): number[] {
  return rounds.map((round) => round.perSecond);
}

/** What stands in the table about ours against a baseline, from rounds that were interleaved. */
export function comparison(
  name: string,
  ours: readonly number[],
  theirs: readonly number[],
): { name: string; value: Spread; ratio: Spread } {
  return { name, value: spreadOf(theirs), ratio: spreadOf(ratiosOf(ours, theirs)) };
}

export function atLeast(value: number, least: number, unit: '×' | '/s'): Demand {
  return { text: `≥ ${String(least)}${unit}`, isMet: value >= least };
}

export function atMost(value: number, most: number, what: string): Demand {
  return { text: `${what} ≤ ${String(most)}`, isMet: value <= most };
}
