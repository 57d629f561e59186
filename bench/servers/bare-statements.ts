/** Who holds which time of whom. */
export interface BareHold {
  readonly accountId: string;
  readonly personId: string;
  readonly psychologistId: string;
  readonly serviceId: string;
  readonly startsAt: string;
}

/** Whose yes to which booking. */
export interface BareConfirmation {
  readonly bookingId: string;
  readonly accountId: string;
  readonly psychologistId: string;
  readonly personId: string;
}

interface WholeHold extends BareHold {
  readonly bookingId: string;
  readonly invoiceId: string;
  readonly lineId: string;
  readonly key: string;
}

export interface Write<Of> {
  readonly name: string;
  readonly text: string;
  readonly values: (of: Of) => unknown[];
}

export const FIRST_TERMS = '01936d40-0000-7000-8000-000000000001';
export const PRICE = 250_000;
const HOUR_MS = 3_600_000;

/** The five rows of a hold; pgbench runs the same five with its own parameters. */
export const WRITES: readonly Write<WholeHold>[] = [
  {
    name: 'idempotency',
    text: `INSERT INTO idempotency (actor, route, key, request_hash, status, body, at)
           VALUES ($1, 'POST /bookings', $2, $3, 201, $4, clock_timestamp()) ON CONFLICT DO NOTHING`,
    values: ({ accountId, key, bookingId }) => [
      accountId,
      key,
      'a'.repeat(64),
      JSON.stringify({ id: bookingId, status: 'held' }),
    ],
  },
  {
    name: 'booking',
    text: `INSERT INTO booking (id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price,
             terms_id, origin, mode, status, starts_at, ends_at, blocked_from, blocked_to, wall_zone, client_zone,
             needs_confirmation, keep_until, hold_seat, request_key, created_at)
           VALUES ($1, $1, $2, $3, $4, $5, 'Konseling', ${String(PRICE)}, '${FIRST_TERMS}', 'client', 'video', 'held', $6, $7, $6,
             $7::timestamptz + interval '10 minutes', 'Asia/Jakarta', 'Asia/Jakarta', true,
             clock_timestamp() + interval '15 minutes', 1, $8, clock_timestamp())
           ON CONFLICT DO NOTHING`,
    values: (hold) => [
      hold.bookingId,
      hold.psychologistId,
      hold.accountId,
      hold.personId,
      hold.serviceId,
      hold.startsAt,
      endOf(hold),
      hold.key,
    ],
  },
  {
    name: 'booking event',
    text: `INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
           VALUES ($1, 1, 'none', 'held', 'hold', 'client', $2, clock_timestamp(), $3, $4)`,
    values: (hold) => [hold.bookingId, hold.accountId, hold.startsAt, endOf(hold)],
  },
  {
    name: 'invoice',
    text: `INSERT INTO invoice (id, payer_account_id, terms_id, total, status, created_at)
           VALUES ($1, $2, '${FIRST_TERMS}', ${String(PRICE)}, 'open', clock_timestamp())`,
    values: ({ invoiceId, accountId }) => [invoiceId, accountId],
  },
  {
    name: 'invoice line',
    text: `INSERT INTO invoice_line (id, invoice_id, booking_id, kind, price, cash_part)
           VALUES ($1, $2, $3, 'session', ${String(PRICE)}, ${String(PRICE)})`,
    values: ({ lineId, invoiceId, bookingId }) => [lineId, invoiceId, bookingId],
  },
];

/** The four rows of a yes. */
export const CONFIRM_WRITES: readonly Write<BareConfirmation & { readonly newId: string }>[] = [
  {
    name: 'confirmed booking',
    text: `UPDATE booking SET status = 'confirmed' WHERE id = $1 AND status = 'requested' AND version = 1`,
    values: ({ bookingId }) => [bookingId],
  },
  {
    name: 'confirmed event',
    text: `INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
           SELECT id, version, 'requested', 'confirmed', 'confirm', 'psychologist', $2, clock_timestamp(), starts_at, ends_at
             FROM booking WHERE id = $1`,
    values: ({ bookingId, accountId }) => [bookingId, accountId],
  },
  {
    name: 'care',
    text: `INSERT INTO care (id, psychologist_id, care_person_id, from_at) VALUES ($1, $2, $3, clock_timestamp())`,
    values: ({ newId, psychologistId, personId }) => [newId, psychologistId, personId],
  },
  {
    name: 'confirmed outbox',
    text: `INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key, created_at, available_at)
           VALUES ($1, 'booking.confirmed', $2, $3, $4, clock_timestamp(), clock_timestamp())`,
    values: ({ newId, bookingId }) => [
      newId,
      bookingId,
      JSON.stringify({ bookingId }),
      `booking.confirmed:${bookingId}:2`,
    ],
  },
];

/** Busy times of a psychologist, by one index. */
export const TAKEN = `
  SELECT starts_at AS "startsAt", ends_at AS "endsAt" FROM booking
   WHERE psychologist_id = $1 AND starts_at >= $2 AND starts_at < $3
     AND status NOT IN ('expired','rejected','cancelled') ORDER BY starts_at`;

/** A page of psychologists by primary key: what reading so many rows costs at least. */
export const SEARCH_PAGE = `
  SELECT id, slug, name, title, city, time_zone AS "timeZone", headline, approaches, languages, rating
    FROM psychologist ORDER BY id LIMIT $1`;

function endOf({ startsAt }: BareHold): string {
  return new Date(Date.parse(startsAt) + HOUR_MS).toISOString();
}
