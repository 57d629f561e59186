import type { Finding } from '../../frame/proof.js';
import { checkArrows } from './arrows.js';
import { CLAIMS } from './claims.js';
import { checkErrors } from './errors.js';
import type { Evidence } from './evidence.js';
import { readJournal } from './journal.js';
import { checkKeys } from './keys.js';
import { checkLedger } from './ledger.js';
import { checkMoney } from './money.js';
import { checkTimes } from './times.js';
import { checkTold } from './told.js';
import { checkUnfinished } from './unfinished.js';

export interface Judgement {
  readonly findings: readonly Finding[];
  /** Errors of ours that a trouble explains, a line for each trouble. */
  readonly excused: readonly string[];
}

/**
 * Judges a run by what it left behind: raw tables, the clients' history, the provider's own book.
 * Shares no code with what it judges; a rule written down in `src` is written down here again.
 */
export async function check(evidence: Evidence): Promise<Judgement> {
  const { database } = evidence;
  const orders = await readJournal(evidence.journalFile);
  const errors = await checkErrors(evidence);
  return {
    excused: errors.excused,
    findings: [
      ...(await checkTimes(database)),
      ...(await checkArrows(database)),
      ...(await checkTold(evidence)),
      ...(await checkKeys(evidence)),
      ...(await checkMoney(database, orders)),
      ...(await checkLedger(database, orders)),
      ...(await checkUnfinished(database, evidence.settledAt)),
      ...errors.findings,
      ...evidence.deaths.map((row) => ({ claim: CLAIMS.death, row })),
    ],
  };
}
