import { pino } from 'pino';
import { startNo } from '../../test/support/booking-bench.js';
import { onBookingGround, type BookingGround } from '../../test/support/booking-ground.js';
import { minusHours, plusHours, toDate } from '../kernel/time/instant.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CheckInvariants } from './check-invariants.js';
import { InvariantChecks } from './invariant-checks.js';
import { breachesIn, INVARIANTS, sentenceOf, type InvariantCode } from './invariants.js';
import { KeepInvariants } from './keep-invariants.js';

const BEGINS = startNo(0);
const silent = pino({ level: 'silent' });
let ground: BookingGround;
let id: string;
let refunded: string;

onBookingGround(minusHours(BEGINS, 40), (given) => (ground = given));

beforeEach(async () => {
  const { bench, client, practice } = ground;
  id = await bench.agreed(client, practice, BEGINS);
  refunded = await bench.requested(client, practice, plusHours(BEGINS, 2));
  await bench.reject.run(refunded, practice.accountId, { reasonCode: 'not_available' });
});

/** What is found once somebody has done this with SQL and every right there is; then all is as before. */
async function foundAfter(sql: string): Promise<InvariantCode[]> {
  const runner = ground.db.dataSource.createQueryRunner();
  try {
    await runner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}`);
    const query = async <Row>(text: string): Promise<Row[]> => (await runner.query(text)) as Row[];
    return (await breachesIn({ query })).map(({ code }) => code);
  } finally {
    await runner.query('ROLLBACK');
    await runner.release();
  }
}

const COPIED = `id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price, terms_id, origin,
  mode, status, version, starts_at, ends_at, blocked_from, blocked_to, wall_zone, client_zone, needs_confirmation, keep_until, created_at`;
/** The booking once more, with its history, but for some columns. */
const COPY = (changes: string) => `
  CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT ${COPIED} FROM booking WHERE id = '${id}';
  UPDATE twin SET id = gen_random_uuid(), chain_id = gen_random_uuid(), ${changes};
  INSERT INTO booking (${COPIED}) SELECT * FROM twin;`;
const BOTH_AT_ONCE =
  'ALTER TABLE booking DROP CONSTRAINT psychologist_time, DROP CONSTRAINT person_time;';
const A_PAYOUT = (status: string, version: number) => `
  INSERT INTO payout (id, batch_id, psychologist_id, bank_account_id, gross, net, status, version, prepared_by, prepared_at, approved_by,
                      approved_at, withholding_bp)
  SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1000, 1000, '${status}', ${version}, one.id, now(),
         CASE WHEN '${status}' = 'approved' THEN other.id END, CASE WHEN '${status}' = 'approved' THEN now() END,
         CASE WHEN '${status}' = 'approved' THEN 0 END
    FROM (SELECT id FROM account ORDER BY id LIMIT 1) one, (SELECT id FROM account ORDER BY id DESC LIMIT 1) other;`;
const ITS_EVENT = (version: number, from: string, to: string, act: string) => `
  INSERT INTO payout_event (payout_id, version, from_status, to_status, act, actor_id, at)
  SELECT id, ${version}, '${from}', '${to}', '${act}', prepared_by, now() FROM payout;`;
const MOVE_CENT = (account: string, owner: string) => `
  UPDATE ledger_entry SET amount = amount + 1 WHERE account_code = '${account}' AND owner_id = '${owner}';`;

const PLANTS: Readonly<Record<InvariantCode, () => string>> = {
  ledger_unbalanced: () => `DELETE FROM ledger_entry WHERE line = 1;`,
  clients_owed_more: () => `DELETE FROM ledger_entry WHERE account_code LIKE 'gateway:%';`,
  client_funds_astray: () => MOVE_CENT('client_funds', refunded),
  refund_owed_astray: () =>
    `UPDATE ledger_entry SET amount = amount + 1 WHERE account_code = 'refunds_owed';`,
  payout_prepared_astray: () => A_PAYOUT('prepared', 1),
  payout_in_transit_astray: () => A_PAYOUT('approved', 2),
  payout_history_broken: () => A_PAYOUT('prepared', 2),
  payout_by_one: () =>
    A_PAYOUT('approved', 2) +
    ITS_EVENT(1, 'none', 'prepared', 'prepare') +
    ITS_EVENT(2, 'prepared', 'approved', 'approve'),
  refunded_beyond_paid: () => `UPDATE refund SET amount = amount + 1;`,
  payment_unposted: () =>
    `UPDATE ledger_transaction SET cause = 'lost:' || cause WHERE cause LIKE 'payment:%:received';`,
  booking_history_broken: () =>
    `UPDATE booking_event SET from_status = 'offered' WHERE version = 2;`,
  psychologist_twice: () =>
    BOTH_AT_ONCE +
    COPY(
      `care_person_id = gen_random_uuid(), blocked_from = blocked_to - interval '1 minute', starts_at = blocked_to, ends_at = blocked_to + interval '1 hour', blocked_to = blocked_to + interval '1 hour'`,
    ),
  person_twice: () =>
    BOTH_AT_ONCE +
    COPY(
      `psychologist_id = gen_random_uuid(), starts_at = ends_at - interval '1 minute', ends_at = ends_at + interval '5 minutes', blocked_to = blocked_to + interval '5 minutes'`,
    ),
  booking_arrow_unknown: () => `UPDATE booking_event SET act = 'prolong' WHERE act = 'confirm';`,
  charged_for_nothing: () => `DELETE FROM refund;`,
};

describe('what must hold between money and bookings', () => {
  it('holds where people booked, paid, were confirmed and paid back', async () => {
    expect(await breachesIn(ground.db.database)).toEqual([]);
  });

  it.each(INVARIANTS.map(({ code }) => [code]))('says so when it does not: %s', async (code) => {
    expect(await foundAfter(PLANTS[code]())).toContain(code);
  });

  it('does not take an offer in place of its booking for a second session', async () => {
    const twin = COPY(`care_person_id = care_person_id`).replace(
      'chain_id = gen_random_uuid()',
      `chain_id = '${id}', status = 'offered', keep_until = starts_at`,
    );
    expect(await foundAfter(twin)).not.toContain('psychologist_twice');
  });

  it('names the first few for whoever reads it', () => {
    const sentence = sentenceOf({ code: 'psychologist_twice', count: 9, ids: ['a', 'b', 'c'] });
    expect(sentence).toBe('two active bookings of a psychologist overlap: a, b, c');
  });
});

describe('a check of them', () => {
  const hoursAgo = (hours: number) => toDate(minusHours(ground.db.clock.now(), hours));
  const checksOf = (): { checks: InvariantChecks; check: CheckInvariants; jobs: Jobs } => {
    const { database, runner, clock } = ground.db;
    const jobs = new Jobs(silent);
    const checks = new InvariantChecks(database, runner, clock, jobs);
    const check = new CheckInvariants(runner, clock, silent);
    new KeepInvariants(jobs, clock, checks, check).onModuleInit();
    return { checks, check, jobs };
  };
  const forget = (): Promise<unknown> => ground.db.dataSource.query('DELETE FROM invariant_check');

  it('is done when none was, and not again within the hour', async () => {
    await forget();
    const { checks, jobs } = checksOf();
    expect(await checks.standing()).toEqual({ last: null, isUnderWay: false });
    expect(await jobs.run('invariants')).toBe(1);
    expect(await jobs.run('invariants')).toBe(0);
    expect(await checks.standing()).toMatchObject({ last: { breaches: [] }, isUnderWay: false });
  });

  it('is done an hour after the last', async () => {
    await forget();
    await ground.db.dataSource.query(
      `INSERT INTO invariant_check (asked_at, begun_at, ended_at, breaches) VALUES ($1, $1, $1, '[]')`,
      [hoursAgo(1)],
    );
    expect(await checksOf().jobs.run('invariants')).toBe(1);
  });

  it('waits once, however many ask, and is done by one of those who come for it', async () => {
    await forget();
    const all = Array.from({ length: 8 }, checksOf);
    await Promise.all(all.map(({ checks }) => checks.ask()));
    expect(await all[0]?.checks.standing()).toEqual({ last: null, isUnderWay: true });
    const done = await Promise.all(all.map(({ check }) => check.run()));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await all[0]?.checks.standing()).toMatchObject({ isUnderWay: false });
  });

  it('is left to the next when whoever did it is gone', async () => {
    await forget();
    const { checks, check } = checksOf();
    await checks.ask();
    const lost = ground.db.dataSource.createQueryRunner();
    await lost.query('BEGIN; SELECT id FROM invariant_check FOR UPDATE');
    expect(await check.run()).toBe(false);
    await lost.query('ROLLBACK');
    await lost.release();
    expect(await check.run()).toBe(true);
  });

  it('keeps what it found, and is forgotten after thirty days', async () => {
    await forget();
    const { db } = ground;
    await db.dataSource.query(
      `INSERT INTO invariant_check (asked_at, begun_at, ended_at, breaches) VALUES ($1, $1, $1, '[]')`,
      [hoursAgo(31 * 24)],
    );
    const [refund] = await db.database.query<{ id: string; payment_id: string }>(
      `SELECT r.id, r.payment_id FROM refund r WHERE r.booking_id = $1`,
      [refunded],
    );
    await db.dataSource.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query(`UPDATE refund SET amount = amount + 1 WHERE id = $1`, [refund?.id]);
    });
    const { checks, jobs } = checksOf();
    await jobs.run('invariants');
    const { last } = await checks.standing();
    expect(last?.breaches).toContainEqual({
      ...{ code: 'refunded_beyond_paid', count: 1, ids: [refund?.payment_id] },
    });
    const rows = await db.database.query(`SELECT 1 FROM invariant_check`);
    expect(rows).toHaveLength(1);
  });
});
