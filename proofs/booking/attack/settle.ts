import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { House } from '../../house/house.js';
import type { Desk } from './desk.js';

const LOOK_EVERY_MS = 200;
/** Quiet for so long means that no notification is on its way between two looks either. */
const LOOKS_IN_A_ROW = 4;
const LONGEST_MS = 15 * 60_000;
const SAY_EVERY_MS = 10_000;
/** Every process has seen a moved clock after a second. */
const CLOCK_SPREADS_MS = 1_200;

const HOLD_ENDS_MINUTES = 60;
const REQUESTS_LAPSE_MINUTES = 26 * 60;
const OUTCOMES_CLOSE_MINUTES = 49 * 60;

/**
 * What is still due at `$1`, by name. An attempt that nobody heard of is asked about after its end, one that
 * nobody ever opened is given up an hour later. An event whose worker was killed is delivered by
 * another after a minute.
 */
const UNFINISHED = `
  SELECT (SELECT count(*) FROM booking WHERE status = 'held' AND keep_until <= $1)::int AS holds,
         (SELECT count(*) FROM booking WHERE status = 'requested' AND decide_until <= $1)::int AS requests,
         (SELECT count(*) FROM booking WHERE outcome_closes_at <= $1 AND outcome_closed_at IS NULL)::int AS outcomes,
         (SELECT count(*) FROM payment WHERE status IN ('created', 'pending') AND pay_until <= $1 - interval '61 minutes')::int AS payments,
         (SELECT count(*) FROM refund WHERE status IN ('requested', 'sent'))::int AS refunds,
         (SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL)::int AS events`;

interface Parts {
  readonly house: House;
  readonly database: Client;
  readonly desks: readonly Desk[];
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
}

/**
 * Lets everything come to its end: holds, then requests, then outcomes and their money. Only waits;
 * whether it is right is for the checker to say.
 */
export async function settle(parts: Parts): Promise<void> {
  const { desks } = parts;
  await moveOn(HOLD_ENDS_MINUTES, parts);
  for (const desk of desks) desk.close();
  await moveOn(REQUESTS_LAPSE_MINUTES, parts);
  await Promise.all(desks.map((desk) => desk.markEnded()));
  await moveOn(OUTCOMES_CLOSE_MINUTES, parts);
}

async function moveOn(minutes: number, parts: Parts): Promise<void> {
  const { house, say, stop } = parts;
  await house.advance(minutes);
  await sleep(CLOCK_SPREADS_MS);
  const began = performance.now();
  let said = began;
  for (let quiet = 0; quiet < LOOKS_IN_A_ROW;) {
    stop.throwIfAborted();
    const waiting = await stillToCome(parts);
    quiet = waiting === '' ? quiet + 1 : 0;
    const now = performance.now();
    if (now - began > LONGEST_MS) return;
    if (now - said > SAY_EVERY_MS) {
      say(`still to come: ${waiting}`);
      said = now;
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function stillToCome({ house, database }: Parts): Promise<string> {
  const due = new Date(house.now() - CLOCK_SPREADS_MS);
  const { rows } = await database.query<Record<string, number>>(UNFINISHED, [due]);
  const counts = Object.entries(rows[0] ?? {}).filter(([, count]) => count > 0);
  return counts.map(([what, count]) => `${count} ${what}`).join(', ');
}
