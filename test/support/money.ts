import { faultyBooks } from '../../src/operations/verify/books.js';
import type { Queryable } from '../../src/platform/database/database.js';

/** Names of the checks of `npm run verify` that found something, for every test in which money moves. */
export async function faultsInTheBooks(sql: Queryable): Promise<string[]> {
  return (await faultyBooks(sql)).map(({ check }) => check);
}
