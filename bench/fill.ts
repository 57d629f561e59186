import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { CATEGORIES } from '../src/demo/data/categories.js';
import type { Options } from './options.js';
import { FIRST_TERMS, PRICE } from './servers/bare-statements.js';

/** The last of everybody's bookings is so many days ahead; one a day before it, at two in the afternoon. */
const DAYS_AHEAD = 4;
/** Rows a statement writes: few enough to be made in memory. */
const BOOKINGS_AT_ONCE = 20_000;
/** A busy psychologist whose month is read, and one whom everybody wants. */
export const BUSY = 1;
export const HOT = 2;
export const BUSY_BOOKINGS = 60;

/** Clients who hold a time once each, until their holds are cleared away. */
export function clientCount({ seconds }: Pick<Options, 'seconds'>): number {
  return Math.max(2_000, Math.ceil(seconds * 6_000));
}

/** Ids that every part can work out: a kind's letter and a number. */
export function idOf(kind: 'a' | 'b' | 'c' | 'd' | 'e' | 'f', number: number): string {
  return `${kind.repeat(8)}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The session token of a client, or of a psychologist; their cookie holds it. */
export function tokenOf(number: number, kind: 'a' | 'c' = 'c'): string {
  return createHash('sha256')
    .update(`token ${kind}${String(number)}`)
    .digest('base64url');
}

/** As many as there are psychologists at least, so that each may have another client at one time. */
export function allClients(options: Pick<Options, 'size' | 'seconds'>): number {
  return Math.max(options.size, clientCount(options));
}

const FIRST_NAMES =
  'Sari Budi Dewi Andi Rina Agus Maya Hendra Putri Yoga Lestari Bayu Intan Rizky Wulan Fajar Ratna Dimas Ayu Eko';
const LAST_NAMES =
  'Wijaya Santoso Lestari Pratama Hidayat Siregar Nasution Kusuma Saputra Halim Gunawan Simanjuntak Wibowo Utami Maharani Ginting';
const ABOUT =
  'Saya mendampingi orang dewasa yang merasa lelah, sulit tidur atau kehilangan arah, dan bekerja pelan-pelan bersama kamu menuju hari yang lebih ringan. Sesi kami terbuka, jujur dan tanpa menghakimi; kita menetapkan tujuan kecil, mencoba hal baru di antara sesi, dan melihat bersama apa yang menolong. Saya berpengalaman dengan duka, hubungan, pekerjaan dan perubahan besar dalam hidup.';

/**
 * Fills an empty, migrated database in bulk; the same options make the same data, counted from the
 * present day. Triggers sleep while bookings are written, and indexes and the constraints against
 * double booking come back afterwards and check every row: all of it stands when anything is measured.
 */
export async function fill(admin: pg.Client, options: Options): Promise<void> {
  const { size } = options;
  await admin.query(`SET TIME ZONE 'UTC'`);
  await admin.query(idFunction());
  await addCategories(admin);
  await admin.query(`SELECT setseed($1)`, [(options.seed % 1_000) / 1_000]);
  const clients = allClients(options);
  for (const text of peopleStatements(size, clients + BUSY_BOOKINGS)) await admin.query(text);
  await layingAside(admin, async () => {
    for (const text of bookingStatements(options, clients)) await admin.query(text);
  });
  await addSessions(admin, 'a', size);
  await addSessions(admin, 'c', clientCount(options));
  await admin.query('VACUUM ANALYZE');
  await admin.query('CHECKPOINT');
}

/** `bench_id('a', 1)` is `idOf('a', 1)`. */
function idFunction(): string {
  return `CREATE FUNCTION bench_id(kind text, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT (repeat(kind, 8) || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$`;
}

async function addCategories(admin: pg.Client): Promise<void> {
  for (const { slug, position, name, keywords } of CATEGORIES) {
    await admin.query(
      'INSERT INTO category (slug, position, name, keywords) VALUES ($1, $2, $3, $4)',
      [slug, position, name, keywords],
    );
  }
}

/** a: psychologists and their accounts; b: services; c: clients and the persons in care they are. */
function peopleStatements(size: number, clients: number): string[] {
  const psychologists = `generate_series(1, ${String(size)}) AS n`;
  const everyone = `(SELECT 'a' AS kind, n FROM ${psychologists}
    UNION ALL SELECT 'c', n FROM generate_series(1, ${String(clients)}) AS n) AS who`;
  return [
    `INSERT INTO account (id, email, password_hash, name, time_zone, language, terms_accepted_at, created_at)
     SELECT bench_id(kind, n), kind || n || '@contoh.test', 'none', 'Orang ' || n, 'Asia/Jakarta', 'id', now(), now() FROM ${everyone}`,
    `INSERT INTO account_role (account_id, role)
     SELECT bench_id(kind, n), CASE kind WHEN 'a' THEN 'psychologist' ELSE 'client' END FROM ${everyone}`,
    `INSERT INTO care_person (id, account_id) SELECT bench_id('d', n), bench_id('c', n)
       FROM generate_series(1, ${String(clients)}) AS n`,
    `INSERT INTO psychologist (id, account_id, slug, status, name, title, city, time_zone, gender, headline, about, approaches,
       languages, practising_since, avatar_svg, rating, review_count, created_at)
     SELECT bench_id('a', n), bench_id('a', n), 'psikolog-' || n, 'listed',
       (string_to_array('${FIRST_NAMES}', ' '))[1 + n % 20] || ' ' || (string_to_array('${LAST_NAMES}', ' '))[1 + n / 20 % 16] || ' ' || n,
       'M.Psi., Psikolog', (ARRAY['Jakarta','Bandung','Surabaya','Medan','Makassar'])[1 + n % 5], 'Asia/Jakarta',
       (ARRAY['female','male'])[1 + n / 3 % 2], 'Mendampingi kamu melalui ' || (ARRAY['kecemasan','duka','pekerjaan','hubungan'])[1 + n % 4],
       '${ABOUT}', ARRAY[(ARRAY['CBT','ACT','EMDR','Psikodinamik'])[1 + n % 4], 'Humanistik'],
       CASE WHEN n % 3 = 0 THEN ARRAY['id','en'] ELSE ARRAY['id'] END, DATE '2010-01-01' + n % 4000, '<svg/>',
       CASE WHEN n % 11 > 0 THEN 3 + floor(random() * 21) / 10 END, CASE WHEN n % 11 > 0 THEN 1 + floor(random() * 200)::int ELSE 0 END, now()
       FROM ${psychologists}`,
    `INSERT INTO psychologist_category (psychologist_id, category_slug, position)
     SELECT bench_id('a', n), c.slug, k FROM ${psychologists}, generate_series(0, 2) AS k,
       (SELECT slug, row_number() OVER (ORDER BY slug) - 1 AS place, count(*) OVER () AS total FROM category) AS c
      WHERE c.place = (n * 7 + k * 3) % c.total ON CONFLICT DO NOTHING`,
    `INSERT INTO service (id, psychologist_id, position, name, description, duration_minutes, price, modes, audience)
     SELECT bench_id('b', n * 2 + k), bench_id('a', n), k, 'Konseling', 'Satu jam bersama.', 60,
       CASE k WHEN 0 THEN ${String(PRICE)} ELSE 150000 + n % 50 * 10000 END,
       CASE WHEN (n + k) % 3 = 0 THEN ARRAY['video'] ELSE ARRAY['video','voice','chat'] END, 'individual'
       FROM ${psychologists}, generate_series(0, 1) AS k`,
    `INSERT INTO schedule (psychologist_id, time_zone, buffer_after_minutes)
     SELECT bench_id('a', n), 'Asia/Jakarta', CASE n WHEN ${String(HOT)} THEN 0 ELSE 10 END FROM ${psychologists}`,
    `INSERT INTO totp_factor (account_id, secret, last_step, added_at)
     SELECT bench_id('a', n), 'v1.unused', 0, now() FROM ${psychologists}`,
    `INSERT INTO working_hours (psychologist_id, weekday, open_minutes)
     SELECT bench_id('a', n), day, '{[540,1020)}' FROM ${psychologists}, generate_series(1, 7) AS day`,
  ];
}

/** One live session for each; what is stored is the hash of the token. */
async function addSessions(admin: pg.Client, kind: 'a' | 'c', count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const hashes = numbers.map((n) => createHash('sha256').update(tokenOf(n, kind)).digest());
  await admin.query(
    `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at)
     SELECT hash, bench_id($2, n), now(), now() + interval '1 hour', now() + interval '90 days'
       FROM unnest($1::bytea[]) WITH ORDINALITY AS s (hash, n)`,
    [hashes, kind],
  );
}

/** What finds bookings and keeps them apart; primary and unique keys stay. */
const ASIDE = `
  SELECT format('ALTER TABLE booking DROP CONSTRAINT %I', conname) AS drop,
         format('ALTER TABLE booking ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS put
    FROM pg_constraint WHERE conrelid = 'booking'::regclass AND contype = 'x'
  UNION ALL
  SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    FROM pg_index i WHERE i.indrelid = 'booking'::regclass AND NOT i.indisunique
     AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;

/** One by one each row would pay for all of them again: ten million take hours instead of minutes. */
async function layingAside(admin: pg.Client, write: () => Promise<void>): Promise<void> {
  const { rows } = await admin.query<{ drop: string; put: string }>(ASIDE);
  for (const { drop } of rows) await admin.query(drop);
  await admin.query(`SET session_replication_role = replica`);
  await write();
  await admin.query(`SET session_replication_role = DEFAULT`);
  await admin.query(`SET maintenance_work_mem = '1GB'`);
  for (const { put } of rows) await admin.query(put);
  await admin.query(`RESET maintenance_work_mem`);
}

/** e: bookings, some psychologists at a time. The busy month belongs to clients who hold nothing else. */
function* bookingStatements({ size, each }: Options, clients: number): Generator<string> {
  const step = Math.max(1, Math.floor(BOOKINGS_AT_ONCE / each));
  for (let first = HOT + 1; first <= size; first += step) {
    const last = Math.min(size, first + step - 1);
    yield bookingStatement(`SELECT n, k, (n + k * 7919) % ${String(size)} + 1 AS client,
        date_trunc('day', now()) + make_interval(days => ${String(DAYS_AHEAD)} - k, hours => 7) AS starts_at
      FROM generate_series(${String(first)}, ${String(last)}) AS n, generate_series(0, ${String(each - 1)}) AS k`);
  }
  yield bookingStatement(`SELECT ${String(BUSY)} AS n, k, ${String(clients)} + k + 1 AS client,
      date_trunc('day', now()) + make_interval(days => k / 2, hours => 2 + k % 2 * 3) AS starts_at
    FROM generate_series(0, ${String(BUSY_BOOKINGS - 1)}) AS k`);
}

/** One statement, for a booking commits together with its history or not at all. */
function bookingStatement(source: string): string {
  return `
    WITH wanted AS (
      SELECT *, bench_id('e', n::bigint * 100000 + k) AS id FROM (${source}) AS source
    ), booked AS (
      INSERT INTO booking (id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price, terms_id,
        origin, mode, status, starts_at, ends_at, blocked_from, blocked_to, wall_zone, client_zone, needs_confirmation, created_at)
      SELECT id, id, bench_id('a', n), bench_id('c', client), bench_id('d', client), bench_id('b', n * 2), 'Konseling', ${String(PRICE)},
        '${FIRST_TERMS}', 'client', 'video', 'confirmed', starts_at, starts_at + interval '1 hour', starts_at,
        starts_at + interval '70 minutes', 'Asia/Jakarta', 'Asia/Jakarta', true, now()
        FROM wanted
    ), told AS (
      INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
      SELECT id, 1, 'none', 'confirmed', 'hold', 'client', bench_id('c', client), now(), starts_at, starts_at + interval '1 hour' FROM wanted
    ), billed AS (
      INSERT INTO invoice (id, payer_account_id, terms_id, total, status, created_at)
      SELECT id, bench_id('c', client), '${FIRST_TERMS}', ${String(PRICE)}, 'paid', now() FROM wanted
    )
    INSERT INTO invoice_line (id, invoice_id, booking_id, kind, price, cash_part)
    SELECT id, id, id, 'session', ${String(PRICE)}, ${String(PRICE)} FROM wanted`;
}

/** What a round has made; only bookings of a round say which request they came from. */
const MADE = `SELECT id FROM booking WHERE request_key IS NOT NULL`;
const BILLED = `SELECT invoice_id FROM invoice_line WHERE booking_id IN (${MADE})`;

/** Takes away every booking made since, so that each round begins with the same tables. */
export async function clearHolds(admin: pg.Client): Promise<void> {
  await untilQuiet(admin);
  await admin.query(`
    SET session_replication_role = replica;
    DELETE FROM invoice WHERE id IN (${BILLED});
    DELETE FROM invoice_line WHERE booking_id IN (${MADE});
    DELETE FROM booking_event WHERE booking_id IN (${MADE});
    DELETE FROM booking WHERE id IN (${MADE});
    DELETE FROM care;
    SET session_replication_role = DEFAULT;
    TRUNCATE idempotency, outbox;`);
  for (const table of ['booking', 'booking_event', 'invoice', 'invoice_line', 'care']) {
    await admin.query(`VACUUM ANALYZE ${table}`);
  }
}

/** What was under way when a round's time was up still commits; it must not fall into the next round. */
async function untilQuiet(admin: pg.Client): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await sleep(100);
    const { rowCount } = await admin.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
          AND backend_type = 'client backend' AND state <> 'idle'`,
    );
    quiet = rowCount === 0 ? quiet + 1 : 0;
  }
}
