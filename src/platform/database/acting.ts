import { AsyncLocalStorage } from 'node:async_hooks';

/** An account, or a part of the product that acts for nobody in particular: `system:<what>`. */
const ACCOUNT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PART = /^system:[a-z][a-z-]*$/;

const acting = new AsyncLocalStorage<string>();

/**
 * Whatever `work` asks of the clinical tables is asked in this name, and answered with the rows that
 * are this one's to see. Set in four places: for a request once its access was checked, for a sweep,
 * for a word in a room, for the demo's data.
 *
 * @param actor an account's id, or `system:<what>`.
 * @throws Error for a name that is neither: it is written into SQL.
 */
export function actingAs<T>(actor: string, work: () => T): T {
  if (!ACCOUNT.test(actor) && !PART.test(actor)) throw new Error('Nobody can act under that name.');
  return acting.run(actor, work);
}

/** Says within a transaction who is asking; at its end nobody is. Empty when nobody is to be named. */
export function sayWhoActs(): string {
  const actor = acting.getStore();
  return actor === undefined ? '' : `; SET LOCAL app.actor = '${actor}'`;
}
