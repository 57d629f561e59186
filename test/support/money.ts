import { breachesIn } from '../../src/invariants/invariants.js';
import type { Queryable } from '../../src/platform/database/database.js';

/** Codes of the invariants of `npm run verify` that do not hold, for every test in which money moves. */
export async function faultsInTheBooks(sql: Queryable): Promise<string[]> {
  return (await breachesIn(sql)).map(({ code }) => code);
}
