import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { House } from '../../house/house.js';
import type { Desk } from './desk.js';

const LOOK_EVERY_MS = 250;
/** Quiet for so long means that nothing is under way between two looks either. */
const LOOKS_IN_A_ROW = 4;
const LONGEST_MS = 15 * 60_000;
/** Every process has seen a moved clock after a second. */
const CLOCK_SPREADS_MS = 1_200;

const HOLD_ENDS_MINUTES = 60;
const REQUESTS_LAPSE_MINUTES = 26 * 60;
const OUTCOMES_CLOSE_MINUTES = 49 * 60;

/**
 * What is still due at `$1`; 0 when nothing is. An event whose worker was killed is delivered by
 * another after a minute: `$2` says whether that is waited for.
 */
const UNFINISHED = `
  SELECT (SELECT count(*) FROM booking WHERE status = 'held' AND keep_until <= $1)
       + (SELECT count(*) FROM booking WHERE status = 'requested' AND decide_until <= $1)
       + (SELECT count(*) FROM booking WHERE outcome_closes_at <= $1 AND outcome_closed_at IS NULL)
       + (SELECT count(*) FROM refund WHERE status IN ('requested', 'sent'))
       + (SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND (locked_until IS NULL OR $2)) AS count`;

/**
 * Lets everything come to its end: holds, then requests, then outcomes and their money. Only waits;
 * whether it is right is for the checker to say.
 */
export async function settle(
  {
    house,
    database,
    desks,
    isPatient,
  }: {
    readonly house: House;
    readonly database: Client;
    readonly desks: readonly Desk[];
    readonly isPatient: boolean;
  },
  stop: AbortSignal,
): Promise<void> {
  await moveOn(HOLD_ENDS_MINUTES);
  for (const desk of desks) desk.close();
  await moveOn(REQUESTS_LAPSE_MINUTES);
  await Promise.all(desks.map((desk) => desk.markEnded()));
  await moveOn(OUTCOMES_CLOSE_MINUTES);

  async function moveOn(minutes: number): Promise<void> {
    await house.advance(minutes);
    await sleep(CLOCK_SPREADS_MS);
    const deadline = performance.now() + LONGEST_MS;
    for (let quiet = 0; quiet < LOOKS_IN_A_ROW && performance.now() < deadline;) {
      stop.throwIfAborted();
      const { rows } = await database.query<{ count: string }>(UNFINISHED, [
        new Date(house.now() - CLOCK_SPREADS_MS),
        isPatient,
      ]);
      quiet = rows[0]?.count === '0' ? quiet + 1 : 0;
      await sleep(LOOK_EVERY_MS);
    }
  }
}
