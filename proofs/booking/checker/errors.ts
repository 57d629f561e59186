import type { Finding } from '../../frame/proof.js';
import type { Entry, Trouble } from '../record.js';
import { CLAIMS } from './claims.js';
import { historyOf, type Evidence } from './evidence.js';

/** How long after a trouble its last errors may still be answered. */
const AFTERMATH_MS = 2_000;

/** Errors of ours: those a trouble explains, by trouble, and the others. */
export interface Errors {
  readonly findings: readonly Finding[];
  readonly excused: readonly string[];
}

/**
 * A 5xx is excused only by what can cause one: the database ended the request's own connection, the
 * provider's line was dead or its clock another, or the very process that answered was being killed.
 */
export async function checkErrors(evidence: Evidence): Promise<Errors> {
  const findings: Finding[] = [];
  const byTrouble = new Map<Trouble, Map<string, number>>();
  for await (const entry of historyOf(evidence)) {
    if (entry.outcome !== 'failed') continue;
    const said = `${entry.op} ${entry.status} ${entry.code}`;
    const cause = evidence.troubles.find((trouble) => excuses(trouble, entry));
    if (cause) {
      const errors = byTrouble.get(cause) ?? new Map<string, number>();
      byTrouble.set(cause, errors.set(said, (errors.get(said) ?? 0) + 1));
    } else {
      const row = `${said} to ${entry.who} by ${entry.api} after ${entry.at} ms, in ${entry.ms} ms`;
      findings.push({ claim: CLAIMS.serverError, row });
    }
  }
  return { findings, excused: [...byTrouble].map(tell) };
}

function excuses({ act, whom, from, to }: Trouble, { at, ms, api, code }: Entry): boolean {
  if (at > to + AFTERMATH_MS || at + ms < from) return false;
  if (act === 'terminate_backends') return true;
  // A process whose clock is behind asks the provider for an order that would be over already.
  if (act === 'silence_provider' || act === 'move_clock') {
    return code === 'payment_provider_unavailable';
  }
  return act.startsWith('kill') && whom.split(' ').includes(api);
}

function tell([{ act, whom, from }, errors]: [Trouble, Map<string, number>]): string {
  const counts = [...errors].map(([said, count]) => `${count} × ${said}`);
  return `${act} (${whom}) at ${(from / 1_000).toFixed(1)} s: ${counts.join(', ')}`;
}
