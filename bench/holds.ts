import { HOUR, instant, isoOf, type Instant } from '../src/kernel/time/instant.js';
import { clientCount, idOf, tokenOf } from './fill.js';
import type { Wish } from './load.js';
import type { Options } from './options.js';
import type { BareHold } from './servers/bare-statements.js';

const FIRST_DAY = 7;
const STARTS_A_DAY = 4;
/** Nine o'clock in Jakarta; every second hour, for a pause follows each session. */
const FIRST_HOUR = 2;
/** Psychologists 1 and 2 are kept for measures of their own. */
export const SPREAD_FROM = 3;

/** Hands out times that nobody holds yet, each with a client of its own, spread over all psychologists. */
export class SpreadHolds {
  private given = 0;

  constructor(
    private readonly options: Pick<Options, 'size' | 'seconds'>,
    /** Midnight (UTC) of the day the data counts from. */
    private readonly today: Instant,
  ) {}

  /** After the holds were cleared away. */
  rewind(): void {
    this.given = 0;
  }

  next(): BareHold & { client: number } {
    const number = this.given++;
    const spread = this.options.size - SPREAD_FROM + 1;
    const psychologist = SPREAD_FROM + (number % spread);
    const lap = Math.floor(number / spread);
    const day = FIRST_DAY + Math.floor(lap / STARTS_A_DAY);
    const hour = FIRST_HOUR + 2 * (lap % STARTS_A_DAY);
    const client = 1 + (number % clientCount(this.options));
    return {
      client,
      accountId: idOf('c', client),
      personId: idOf('d', client),
      psychologistId: idOf('a', psychologist),
      serviceId: idOf('b', psychologist * 2),
      startsAt: isoOf(instant(this.today + (day * 24 + hour) * HOUR)),
    };
  }
}

let keys = 0;

/** The request that a signed-in client sends to us. */
export function ourHold(hold: Omit<BareHold, 'accountId' | 'personId'> & { client: number }): Wish {
  const { psychologistId, serviceId, startsAt, client } = hold;
  return {
    method: 'POST',
    path: '/api/v1/bookings',
    headers: {
      'content-type': 'application/json',
      cookie: `__Host-rp=${tokenOf(client)}`,
      'idempotency-key': `bench-${String(keys++)}`,
    },
    body: JSON.stringify({ psychologistId, serviceId, startsAt, mode: 'video' }),
  };
}

/** The same hold for the baseline. */
export function bareHold(hold: BareHold): Wish {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', path: '/bookings', headers, body: JSON.stringify(hold) };
}

/** The same times in SQL: the psychologist's number and how long after midnight, of a `number`. */
export function spreadTime({ size }: Pick<Options, 'size'>): {
  psychologist: string;
  startsAt: string;
} {
  const spread = String(size - SPREAD_FROM + 1);
  const lap = `number / ${spread}`;
  const days = `${String(FIRST_DAY)} + ${lap} / ${String(STARTS_A_DAY)}`;
  const hours = `${String(FIRST_HOUR)} + 2 * (${lap} % ${String(STARTS_A_DAY)})`;
  return {
    psychologist: `${String(SPREAD_FROM)} + number % ${spread}`,
    startsAt: `make_interval(days => ${days}, hours => ${hours})`,
  };
}

/** pgbench's script: the same five rows at the same times as `SpreadHolds`. */
export function pgbenchNumbers({ size, seconds }: Pick<Options, 'size' | 'seconds'>): string {
  const spread = String(size - SPREAD_FROM + 1);
  return [
    String.raw`\set n :n + 1`,
    String.raw`\set number :n * :connections + :client_id`,
    String.raw`\set psychologist ${String(SPREAD_FROM)} + :number % ${spread}`,
    String.raw`\set lap :number / ${spread}`,
    String.raw`\set client 1 + :number % ${String(clientCount({ seconds }))}`,
    String.raw`\set starts :today + ((${String(FIRST_DAY)} + :lap / ${String(STARTS_A_DAY)}) * 24 + ${String(FIRST_HOUR)} + 2 * (:lap % ${String(STARTS_A_DAY)})) * 3600`,
  ].join('\n');
}
