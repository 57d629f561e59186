import { newId } from '../../src/kernel/identity/id.js';
import { isoOf, plusMinutes, type Instant } from '../../src/kernel/time/instant.js';
import { at } from '../../src/kernel/time/testing.js';
import { zoneId } from '../../src/kernel/time/zones.js';
import { OpenSchedule, SetOverride, SetWorkingHours } from '../../src/modules/scheduling/index.js';
import type { Tx } from '../../src/platform/database/transaction-runner.js';
import { addPsychologist, day } from './a-psychologist.js';
import { FATES, type Fate, type Step } from './fates.js';
import { moneyOf, type Moved } from './fates-money.js';
import { FIRST_TERMS } from './payments-bench.js';
import type { TestDatabase } from './test-database.js';

/** Somebody in Melbourne, whose clock changes in both stretches of time that are lived here. */
export const ZONE = 'Australia/Melbourne';
const STRETCHES = [
  ['2026-03-25 00:00', '2026-04-13 00:00'],
  ['2026-09-23 00:00', '2026-10-13 00:00'],
] as const;
/** In the middle of a week of the second stretch: some is over, some is ahead. */
export const PRESENT = at('2026-10-07 15:20', ZONE);
const EVERY_MINUTES = 97;
const LENGTHS = [30, 50, 60, 90];
const NAMES = ['Sari Dewi', 'Łukasz Đặng', 'Nguyễn Ái', 'Zoë O’Brien', 'Ștefan Ćosić', '山田 花子'];

/** A booking of the practice, with what is to become of it. */
export interface LivedBooking {
  readonly id: string;
  readonly fate: Fate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly createdAt: Instant;
  readonly price: number;
  readonly steps: readonly (Step & { readonly at: Instant })[];
  readonly client: string;
  readonly person: string;
  readonly name: string;
}

/** A practice with hundreds of bookings in every state, on both sides of every midnight. */
export interface LivedPractice {
  readonly psychologistId: string;
  readonly accountId: string;
}

export async function livedPractice(db: TestDatabase): Promise<LivedPractice> {
  db.clock.moveTo(PRESENT);
  await db.database.query(`
    INSERT INTO ledger_account (code, kind, owned_by) VALUES
      ('payouts_prepared', 'liability', 'payout'), ('payouts_in_transit', 'liability', 'payout'),
      ('tax_withheld', 'liability', 'none'), ('transfer_cost', 'expense', 'none')
    ON CONFLICT DO NOTHING`);
  const zone = zoneId(ZONE);
  return db.runner.run(async (tx) => {
    const { psychologistId, accountId, serviceIds } = await addPsychologist(tx, { zone });
    await new OpenSchedule().execute(tx, psychologistId, zone);
    const rules = ([1, 2, 3, 4, 5, 7] as const).flatMap((weekday) => [
      { weekday, fromMinute: 0, toMinute: 75 },
      { weekday, fromMinute: 480, toMinute: 720 + weekday * 15 },
      { weekday, fromMinute: 1200, toMinute: 1440 },
    ]);
    await new SetWorkingHours().execute(tx, psychologistId, { zone, rules });
    for (const [date, intervals] of [
      ['2026-10-01', []],
      ['2026-10-05', [{ fromMinute: 600, toMinute: 660 }]],
    ] as const) {
      await new SetOverride().execute(tx, psychologistId, {
        date: day(date),
        intervals,
        note: null,
      });
    }
    const bookings = STRETCHES.flatMap((stretch, index) => live(stretch, index));
    await write(tx, { psychologistId, accountId, serviceId: serviceIds[0] ?? '' }, bookings);
    return { psychologistId, accountId };
  });
}

function live([first, last]: readonly [string, string], stretch: number): LivedBooking[] {
  const [from, to] = [at(first, ZONE), at(last, ZONE)];
  const count = Math.floor((to - from) / 60_000 / EVERY_MINUTES);
  return Array.from({ length: count }, (_, index) => {
    const startsAt = plusMinutes(from, index * EVERY_MINUTES);
    const endsAt = plusMinutes(startsAt, LENGTHS[(index * 7) % LENGTHS.length] ?? 60);
    const fates = FATES.filter(
      ({ isAhead = null }) => isAhead === null || isAhead === startsAt > PRESENT,
    );
    const fate = fates[(index * 5 + stretch) % fates.length];
    if (fate === undefined) throw new Error('Nothing can become of it.');
    const createdAt = plusMinutes(startsAt, -(600 + ((index * 131) % 4000)));
    const lived = { startsAt, endsAt, createdAt };
    const steps = fate.steps.map((step) => ({ ...step, at: timeOf(step, lived, index) }));
    return {
      ...lived,
      ...{ id: newId(), fate, price: fate.isFree ? 0 : 100_000 + ((index * 7919) % 300) * 1_000 },
      ...{ steps: steps.filter((step) => step.at <= PRESENT), client: newId(), person: newId() },
      name: `${NAMES[index % NAMES.length] ?? ''} ${String(stretch)}-${String(index)}`,
    };
  }).filter(({ createdAt, fate, steps }) => {
    return createdAt < PRESENT && steps.length === fate.steps.length;
  });
}

function timeOf(
  { after, minutes }: Step,
  { endsAt, createdAt }: Pick<LivedBooking, 'endsAt' | 'createdAt'>,
  index: number,
): Instant {
  return plusMinutes(after === 'end' ? endsAt : createdAt, minutes + ((index * 17) % 23));
}

const PEOPLE = `
  WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (client uuid, person uuid, name text, at timestamptz)),
  made AS (
    INSERT INTO account (id, email, password_hash, name, time_zone, language, terms_accepted_at, created_at)
    SELECT client, client || '@contoh.test', 'none', name, 'Asia/Jakarta', 'id', at, at FROM given)
  INSERT INTO care_person (id, account_id) SELECT person, client FROM given`;
const BORN = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS r (id uuid, client uuid, person uuid, price bigint, status text, act text, at timestamptz, starts timestamptz, ends timestamptz)),
  made AS (
    INSERT INTO booking (id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price,
                         terms_id, origin, mode, status, starts_at, ends_at, blocked_from, blocked_to, wall_zone, client_zone,
                         needs_confirmation, keep_until, decide_until, hold_seat, created_at)
    SELECT id, id, $2, client, person, $3, 'Konseling individu', price, $4, 'client', 'video', status, starts, ends, starts,
           ends, 'Australia/Melbourne', 'Asia/Jakarta', true, starts, starts, CASE status WHEN 'held' THEN 1 END, at
      FROM given RETURNING id, version, status, created_at, starts_at, ends_at)
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
  SELECT m.id, 1, 'none', m.status, g.act, 'client', g.client, g.at, g.starts, g.ends FROM made m JOIN given g ON g.id = m.id`;
const MOVED = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
        AS r (id uuid, "from" text, "to" text, act text, actor text, "actorId" uuid, at timestamptz)),
  moved AS (
    UPDATE booking b
       SET status = g."to", hold_seat = CASE g."to" WHEN 'held' THEN b.hold_seat END,
           outcome_closes_at = CASE WHEN g.act IN ('complete','mark_absent') THEN g.at + interval '48 hours' ELSE b.outcome_closes_at END,
           outcome_closed_at = CASE g.act WHEN 'close' THEN g.at ELSE b.outcome_closed_at END
      FROM given g WHERE g.id = b.id AND b.status = g."from"
    RETURNING b.id, b.version, b.starts_at, b.ends_at)
  INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
  SELECT m.id, m.version, g."from", g."to", g.act, g.actor, g."actorId", g.at, m.starts_at, m.ends_at
    FROM moved m JOIN given g ON g.id = m.id`;
const REVIEWED = `
  INSERT INTO review (id, booking_id, psychologist_id, client_account_id, rating, status, created_at)
  SELECT gen_random_uuid(), id, $2, client, rating, status, at
    FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, client uuid, rating smallint, status text, at timestamptz)`;

async function write(
  tx: Tx,
  of: { psychologistId: string; accountId: string; serviceId: string },
  bookings: readonly LivedBooking[],
): Promise<void> {
  const born = bookings.map(({ id, client, person, name, price, fate, ...times }) => ({
    ...{ id, client, person, name, price, status: fate.born, act: 'hold' },
    ...{ at: isoOf(times.createdAt), starts: isoOf(times.startsAt), ends: isoOf(times.endsAt) },
  }));
  await tx.query(PEOPLE, [JSON.stringify(born)]);
  await tx.query(BORN, [JSON.stringify(born), of.psychologistId, of.serviceId, FIRST_TERMS]);
  const longest = Math.max(...bookings.map(({ steps }) => steps.length));
  const reviews = bookings.filter(({ fate }) => fate.review !== undefined);
  for (let round = 0; round < longest; round++)
    await tx.query(MOVED, [movesOf(bookings, round, of)]);
  // A review is of a completed session: it comes before a correction.
  const rows = reviews
    .filter(({ fate }) => fate.steps.at(-1)?.to === 'completed')
    .map(({ id, client, fate, endsAt }, index) => ({
      ...{ id, client, rating: 1 + (index % 5), status: fate.review },
      at: isoOf(plusMinutes(endsAt, 90 + ((index * 311) % 3000))),
    }));
  await tx.query(REVIEWED, [JSON.stringify(rows), of.psychologistId]);
  await post(tx, moneyOf(bookings, of.psychologistId, PRESENT));
}

function movesOf(
  bookings: readonly LivedBooking[],
  round: number,
  { accountId }: { accountId: string },
): string {
  const moves = bookings.flatMap(({ id, client, fate, steps }) => {
    const step = steps[round];
    if (step === undefined) return [];
    const from = steps[round - 1]?.to ?? fate.born;
    const actorId = { client, psychologist: accountId, admin: accountId, system: null }[step.actor];
    const { to, act, actor } = step;
    return [{ id, from, to, act, actor, actorId, at: isoOf(step.at) }];
  });
  return JSON.stringify(moves);
}

const POST = `
  INSERT INTO ledger_transaction (id, cause, content_hash, happened_at)
  SELECT id, cause, 'test', at FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, cause text, at timestamptz)`;
const LINES = `
  INSERT INTO ledger_entry (transaction_id, line, account_code, owner_id, booking_id, amount)
  SELECT (t->>'id')::uuid, n, r->>0, (r->>1)::uuid, (r->>2)::uuid, (r->>3)::bigint
    FROM jsonb_array_elements($1::jsonb) AS t, jsonb_array_elements(t->'lines') WITH ORDINALITY AS l (r, n)`;

async function post(tx: Tx, moved: readonly Moved[]): Promise<void> {
  const rows = moved.map(({ cause, at: when, lines }) => ({
    ...{ id: newId(), cause, at: isoOf(when), lines },
  }));
  await tx.query(POST, [JSON.stringify(rows)]);
  await tx.query(LINES, [JSON.stringify(rows)]);
}
