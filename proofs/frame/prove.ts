import type { Order } from './arguments.js';
import type { Finding, Verdict } from './proof.js';

const ROWS_SHOWN = 5;

/** Where a proof tells what it does. */
export type Say = (line: string) => void;

/**
 * Runs proofs one after the other and says what came of each.
 *
 * @returns whether every claim holds.
 */
export async function prove(
  orders: readonly Order[],
  say: Say,
  stop: AbortSignal,
): Promise<boolean> {
  let allHold = true;
  for (const { proof, settings } of orders) {
    stop.throwIfAborted();
    const { seed, size, clients, plant } = settings;
    const planted = plant === null ? '' : `, with the fault "${plant}" planted`;
    say(`${proof.name}: seed ${seed}, size ${size}, ${clients} clients${planted}`);
    say(`${proof.name}: ${proof.claim}`);
    const verdict = await proof.run(settings, (line) => say(`${proof.name}: ${line}`), stop);
    tell(proof.name, { seed, ...verdict.figures }, verdict, say);
    allHold &&= verdict.findings.length === 0;
  }
  return allHold;
}

function tell(name: string, figures: Verdict['figures'], verdict: Verdict, say: Say): void {
  const { findings, evidence } = verdict;
  for (const [claim, rows] of byClaim(findings)) {
    say(`${name}: FAILED ${claim}: ${rows.length}`);
    for (const row of rows.slice(0, ROWS_SHOWN)) say(`  ${row}`);
    if (rows.length > ROWS_SHOWN) say(`  … and ${rows.length - ROWS_SHOWN} more`);
  }
  if (evidence !== null) say(`${name}: the evidence is in ${evidence}`);
  const told = Object.entries(figures).map(([label, value]) => `${label}=${value}`);
  say(`${name}: ${findings.length === 0 ? 'HOLDS' : 'DOES NOT HOLD'} ${told.join(' ')}`);
}

function byClaim(findings: readonly Finding[]): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const { claim, row } of findings) rows.set(claim, [...(rows.get(claim) ?? []), row]);
  return rows;
}
