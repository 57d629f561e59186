import { AsyncLocalStorage } from 'node:async_hooks';

/** An account, or a part of the product that acts for nobody in particular: `system:<what>`. */
const ACCOUNT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** No policy names it. */
const SUPPORT = 'system:support';
const PART = /^system:[a-z][a-z-]*$/;

/** An admin who does something in the name of somebody they help. */
export interface Authorship {
  readonly authorId: string;
  readonly onBehalfOf: string;
}

interface Acting {
  readonly actor: string;
  readonly authorship?: Authorship;
}

const acting = new AsyncLocalStorage<Acting>();

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
  return acting.run({ actor }, work);
}

/**
 * For an admin who helps somebody: clinical rows are nobody's to see, and what is written says who
 * wrote it, in the trail (`authorOf`) and in the history of bookings (its column `author_id`).
 */
export function inTheirName<T>(authorship: Authorship, work: () => T): T {
  const isKnown = [authorship.authorId, authorship.onBehalfOf].every((id) => ACCOUNT.test(id));
  if (!isKnown) throw new Error('Nobody can act under that name.');
  return acting.run({ actor: SUPPORT, authorship }, work);
}

/** Who is really at work where an act seems to be this account's: an admin who helps it, or itself. */
export function authorOf(accountId: string | null): string | null {
  const authorship = acting.getStore()?.authorship;
  return authorship !== undefined && authorship.onBehalfOf === accountId
    ? authorship.authorId
    : accountId;
}

/** Says within a transaction who is asking; at its end nobody is. Empty when nobody is to be named. */
export function sayWhoActs(): string {
  const now = acting.getStore();
  if (now === undefined) return '';
  const { actor, authorship } = now;
  const author = authorship ? `; SET LOCAL app.author = '${authorship.authorId}'` : '';
  return `; SET LOCAL app.actor = '${actor}'${author}`;
}
