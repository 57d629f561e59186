/**
 * The past in few statements, each over rows of JSON. It goes round the use cases, not round the
 * database: every constraint, arrow and deferred trigger judges these rows like all others.
 */

/** Accounts with what signing up leaves behind; `$2` the password's hash, `$3` and `$4` text versions. */
export const ADD_CLIENTS = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS r (id uuid, person uuid, email text, name text, zone text, language text, at timestamptz)),
  made AS (
    INSERT INTO account (id, email, email_verified_at, password_hash, name, time_zone, language,
                         terms_accepted_at, created_at)
    SELECT id, email, at, $2, name, zone, language, at, at FROM given),
  roles AS (INSERT INTO account_role (account_id, role) SELECT id, 'client' FROM given),
  people AS (INSERT INTO care_person (id, account_id) SELECT person, id FROM given)
  INSERT INTO consent_receipt (id, account_id, kind, text_version, given_at)
  SELECT gen_random_uuid(), g.id, c.kind, c.version, g.at
    FROM given g CROSS JOIN (VALUES ('terms', $3), ('privacy', $4)) AS c (kind, version)`;

/** Holds; a time somebody has already is left out, as for anybody who comes second. */
export const HOLD = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS r (id uuid, psychologist uuid, client uuid, person uuid, service uuid, name text, price bigint, mode text,
              zone text, "clientZone" text, asks boolean, at timestamptz, starts timestamptz, ends timestamptz)),
  made AS (
    INSERT INTO booking (id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name,
                         price, terms_id, origin, mode, status, starts_at, ends_at, blocked_from, blocked_to,
                         wall_zone, client_zone, needs_confirmation, keep_until, hold_seat, created_at)
    SELECT id, id, psychologist, client, person, service, name, price, $2, 'client', mode, 'held', starts, ends,
           starts, ends + interval '10 minutes', zone, "clientZone", asks, at + interval '15 minutes', 1, at
      FROM given
    ON CONFLICT DO NOTHING
    RETURNING id, version, status, client_account_id, created_at, starts_at, ends_at)
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
  SELECT id, version, 'none', status, 'hold', 'client', client_account_id, created_at, starts_at, ends_at FROM made
  RETURNING booking_id AS id`;

/** One arrow for many: `$2` from, `$3` to, `$4` act, `$5` by whom; without an actor's id, the system. */
export const MOVE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, at timestamptz, actor uuid)),
  moved AS (
    UPDATE booking b
       SET status = $3,
           hold_seat = CASE WHEN $3 = 'held' THEN b.hold_seat END,
           payment_started_at = CASE $4 WHEN 'start_payment' THEN g.at ELSE b.payment_started_at END,
           decide_until = CASE WHEN $3 = 'requested' THEN least(g.at + interval '24 hours', b.starts_at) ELSE b.decide_until END,
           outcome_closes_at = CASE WHEN $4 IN ('complete','mark_absent') THEN g.at + interval '48 hours' ELSE b.outcome_closes_at END,
           outcome_closed_at = CASE $4 WHEN 'close' THEN g.at ELSE b.outcome_closed_at END
      FROM given g WHERE b.id = g.id AND b.status = $2
    RETURNING b.id, b.version, b.starts_at, b.ends_at, g.at, g.actor)
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
  SELECT id, version, $2, $3, $4, $5, actor, at, starts_at, ends_at FROM moved`;

export const OPEN_CARE = `
  INSERT INTO care (id, psychologist_id, care_person_id, from_at)
  SELECT gen_random_uuid(), psychologist, person, min(at)
    FROM jsonb_to_recordset($1::jsonb) AS r (psychologist uuid, person uuid, at timestamptz)
   GROUP BY psychologist, person
  ON CONFLICT (psychologist_id, care_person_id) WHERE until_at IS NULL DO NOTHING`;

/** Bills and what settled them; `$2` the terms. */
export const BILL = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS r (id uuid, client uuid, price bigint, invoice uuid, payment uuid, at timestamptz, "paidAt" timestamptz)),
  bills AS (
    INSERT INTO invoice (id, payer_account_id, terms_id, total, status, created_at)
    SELECT invoice, client, $2, price, 'paid', at FROM given),
  lines AS (
    INSERT INTO invoice_line (id, invoice_id, booking_id, kind, price, cash_part)
    SELECT gen_random_uuid(), invoice, id, 'session', price, price FROM given)
  INSERT INTO payment (id, invoice_id, attempt, provider, method, order_ref, provider_ref, amount, pay_until,
                       paid_at, status, used_as, created_at)
  SELECT payment, invoice, 1, 'midtrans', 'qris', 'RP-' || replace(invoice::text, '-', '') || '-1',
         gen_random_uuid(), price, at + interval '14 minutes', "paidAt", 'settled', 'invoice', at FROM given`;

/** Clients of the past, by the addresses they were made with. */
export const CLIENTS_BY_EMAIL = `
  SELECT a.email, a.id AS client, p.id AS person
    FROM account a JOIN care_person p ON p.account_id = a.id WHERE a.email = ANY ($1::text[])`;

/**
 * Who was here on which day, up to `$2`: whoever did something to a booking, and a part of everybody
 * else by a hash of account and day, psychologists and admins more on working days, clients ever more.
 */
export const BE_ACTIVE = `
  INSERT INTO account_activity (day, account_id, role)
  SELECT d.day::date, a.id, r.role
    FROM generate_series($1::date, $2::date, interval '1 day') AS d (day)
    JOIN account a ON a.created_at < d.day + interval '17 hours'
    JOIN account_role r ON r.account_id = a.id
   WHERE (hashtext(a.id::text || d.day::date) & 1023) <
         CASE WHEN r.role = 'client' THEN 130 + 2 * (d.day::date - $1::date)
              WHEN extract(isodow FROM d.day) < 6 THEN 820 ELSE 260 END
  UNION
  SELECT (e.at AT TIME ZONE 'Asia/Jakarta')::date, r.account_id, r.role
    FROM booking_event e JOIN account_role r ON r.account_id = e.actor_id
   WHERE (e.at AT TIME ZONE 'Asia/Jakarta')::date BETWEEN $1 AND $2
  ON CONFLICT DO NOTHING`;

export const REVIEW = `
  INSERT INTO review (id, booking_id, psychologist_id, client_account_id, rating, text, status, created_at, reply, replied_at)
  SELECT gen_random_uuid(), id, psychologist, client, stars, text, 'published', at, reply, "repliedAt"
    FROM jsonb_to_recordset($1::jsonb)
      AS r (id uuid, psychologist uuid, client uuid, stars smallint, text text, at timestamptz, reply text, "repliedAt" timestamptz)`;
