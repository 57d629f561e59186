import type { Finding } from '../../frame/proof.js';
import type { Entry } from '../record.js';
import { CLAIMS } from './claims.js';
import { historyOf, type Evidence } from './evidence.js';

/** What became of all requests that came under one key. */
interface Use {
  readonly effects: Set<string>;
  hasDoubt: boolean;
}

const MADE = `SELECT split_part(request_key, ':', 2) AS key, array_agg(id::text) AS ids FROM booking GROUP BY 1`;

/**
 * One key has one effect, however often and wherever it is sent, and none when every answer was a
 * refusal. A key with an unanswered request may have taken effect later than its last refusal.
 */
export async function checkKeys(evidence: Evidence): Promise<Finding[]> {
  const uses = new Map<string, Use>();
  const findings: Finding[] = [];
  for await (const { key, ...entry } of historyOf(evidence)) {
    if (key === undefined) continue;
    if (entry.op !== 'reuse_key') note(uses, key, entry);
    else if (entry.outcome === 'ok') findings.push(second(key, 'another wish was granted'));
  }
  const { rows } = await evidence.database.query<{ key: string; ids: string[] }>(MADE);
  const made = new Map(rows.map(({ key, ids }) => [key, ids]));
  return [...findings, ...[...uses].flatMap(([key, use]) => judge(key, use, made.get(key) ?? []))];
}

function judge(key: string, { effects, hasDoubt }: Use, made: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  if (effects.size > 1) findings.push(second(key, [...effects].join(', ')));
  if (made.length > 1) findings.push(second(key, `it made the bookings ${made.join(', ')}`));
  if (effects.size === 0 && !hasDoubt && made.length > 0) {
    const row = `key ${key}: only refused, but there is booking ${made.join(', ')}`;
    findings.push({ claim: CLAIMS.refusedYetDone, row });
  }
  return findings;
}

function note(uses: Map<string, Use>, key: string, entry: Entry): void {
  const use = uses.get(key) ?? { effects: new Set(), hasDoubt: false };
  uses.set(key, use);
  const effect = entry.booking?.id ?? entry.payment?.id;
  if (entry.outcome === 'ok' && effect !== undefined) use.effects.add(effect);
  if (entry.outcome === 'unknown' || entry.outcome === 'failed') use.hasDoubt = true;
}

function second(key: string, what: string): Finding {
  return { claim: CLAIMS.twoEffects, row: `key ${key}: ${what}` };
}
