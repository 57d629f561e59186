import type pg from 'pg';
import { allClients, idOf, tokenOf } from './fill.js';
import { SPREAD_FROM, spreadTime } from './holds.js';
import type { Wish } from './load.js';
import type { Options } from './options.js';
import { FIRST_TERMS, PRICE, type BareConfirmation } from './servers/bare-statements.js';

/** Rows a statement writes at most. */
const AT_ONCE = 3_000;

/** Paid and waiting for a psychologist's yes, each at another time, spread over all psychologists. */
export async function addRequests(
  admin: pg.Client,
  options: Pick<Options, 'size' | 'seconds'>,
  amount: number,
): Promise<void> {
  for (let first = 0; first < amount; first += AT_ONCE) {
    const last = Math.min(amount, first + AT_ONCE) - 1;
    await admin.query(requestStatement(options, first, last));
  }
  for (const table of ['booking', 'booking_event', 'invoice', 'invoice_line']) {
    await admin.query(`VACUUM ANALYZE ${table}`);
  }
}

function requestStatement(
  options: Pick<Options, 'size' | 'seconds'>,
  first: number,
  last: number,
): string {
  const { psychologist, startsAt } = spreadTime(options);
  return `
    WITH wanted AS (
      SELECT bench_id('f', number) AS id, ${psychologist} AS n, 1 + number % ${String(allClients(options))} AS client,
             date_trunc('day', (SELECT min(created_at) FROM psychologist)) + ${startsAt} AS starts_at, number
        FROM generate_series(${String(first)}, ${String(last)}) AS number
    ), booked AS (
      INSERT INTO booking (id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price, terms_id,
        origin, mode, status, starts_at, ends_at, blocked_from, blocked_to, wall_zone, client_zone, needs_confirmation, decide_until,
        request_key, created_at)
      SELECT id, id, bench_id('a', n), bench_id('c', client), bench_id('d', client), bench_id('b', n * 2), 'Konseling', ${String(PRICE)},
        '${FIRST_TERMS}', 'client', 'video', 'requested', starts_at, starts_at + interval '1 hour', starts_at,
        starts_at + interval '70 minutes', 'Asia/Jakarta', 'Asia/Jakarta', true, starts_at, 'request-' || number, now()
        FROM wanted
    ), told AS (
      INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
      SELECT id, 1, 'none', 'requested', 'hold', 'client', bench_id('c', client), now(), starts_at, starts_at + interval '1 hour' FROM wanted
    ), billed AS (
      INSERT INTO invoice (id, payer_account_id, terms_id, total, status, created_at)
      SELECT id, bench_id('c', client), '${FIRST_TERMS}', ${String(PRICE)}, 'paid', now() FROM wanted
    )
    INSERT INTO invoice_line (id, invoice_id, booking_id, kind, price, cash_part)
    SELECT id, id, id, 'session', ${String(PRICE)}, ${String(PRICE)} FROM wanted`;
}

/** Hands out what waits, each once. */
export class Requests {
  private given = 0;

  constructor(private readonly options: Pick<Options, 'size' | 'seconds'>) {}

  next(): BareConfirmation & { readonly psychologist: number } {
    const number = this.given++;
    const spread = this.options.size - SPREAD_FROM + 1;
    const psychologist = SPREAD_FROM + (number % spread);
    const client = 1 + (number % allClients(this.options));
    return {
      psychologist,
      bookingId: idOf('f', number),
      accountId: idOf('a', psychologist),
      psychologistId: idOf('a', psychologist),
      personId: idOf('d', client),
    };
  }
}

/** The yes of the psychologist who is asked. */
export function ourConfirmation({ bookingId, psychologist }: ReturnType<Requests['next']>): Wish {
  return {
    method: 'POST',
    path: `/api/v1/bookings/${bookingId}/confirm`,
    headers: { cookie: `__Host-rp=${tokenOf(psychologist, 'a')}` },
  };
}

/** The same for the baseline. */
export function bareConfirmation(request: BareConfirmation): Wish {
  const headers = { 'content-type': 'application/json' };
  const path = `/bookings/${request.bookingId}/confirm`;
  return { method: 'POST', path, headers, body: JSON.stringify(request) };
}
