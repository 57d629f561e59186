import { DataSource } from 'typeorm';
import { BookingBench, startNo } from '../../../test/support/booking-bench.js';
import { BookingRows } from '../../../test/support/booking-rows.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import { actingAs, inTheirName } from './acting.js';
import { ClinicalReads } from './clinical-reads.js';
import { appDataSourceOptions } from './data-source.js';
import { Database } from './database.js';
import { TransactionRunner } from './transaction-runner.js';

/** The application's own way in: few connections, so that everybody gets somebody else's. */
let app: { source: DataSource; plain: Database; reads: ClinicalReads; runner: TransactionRunner };
let db: TestDatabase;
let bench: BookingBench;
let mine: BookingRows;
let others: BookingRows;
let bookingId: string;

const SAY = `
  INSERT INTO chat_message (id, booking_id, author_id, party, text_sealed, sent_at)
  VALUES ($1, $2, $3, 'client', 'v1.x', now())`;
const HEARD = 'SELECT id FROM chat_message';

const say = (author: string): Promise<unknown> =>
  app.runner.run((tx) => tx.query(SAY, [newId(), bookingId, author]));

beforeAll(async () => {
  db = await testDatabase({ poolSize: 4 });
  const source = await new DataSource(appDataSourceOptions(db.url, 3)).initialize();
  app = {
    source,
    plain: new Database(source),
    reads: new ClinicalReads(source),
    runner: new TransactionRunner(source, db.clock),
  };
  bench = await BookingBench.open(db);
  mine = await BookingRows.fresh(db, bench);
  others = await BookingRows.fresh(db, bench);
  bookingId = await mine.write(mine.aRow({ reason_sealed: 'v1.why' }, startNo(0)));
  await actingAs(mine.client.accountId, () => say(mine.client.accountId));
});

afterAll(async () => {
  await app.source.destroy();
  await bench.end();
  await db.close();
});

/** Clinical tables: those with a sealed column, and those that tell who is in which state. */
const CLINICAL = `
  SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
   WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
     AND (a.attname ~ '(^|_)sealed$' OR c.relname = ANY ($1))`;
const WITHOUT_SEALED = [
  'note_signature',
  'homework_tick',
  'measure_assignment',
  'goal',
  'safety_alert',
  'safety_alert_occasion',
];
/** Sealed, and walled in otherwise: by rights to columns, or no clinical text at all (the canary is a text of ours). */
const OTHERWISE = ['bank_account', 'booking', 'booking_event', 'calendar_subscription', 'canary'];

describe('the second wall around clinical tables', () => {
  it('stands around every one there is, for their owner too', async () => {
    const clinical = await db.database.query<{ name: string }>(CLINICAL, [WITHOUT_SEALED]);
    const walled = await db.database.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
       WHERE c.relrowsecurity AND c.relforcerowsecurity
         AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)`);
    const names = clinical.map(({ name }) => name).filter((name) => !OTHERWISE.includes(name));
    expect(names.length).toBeGreaterThan(12);
    expect(names.filter((name) => !walled.some((one) => one.name === name))).toEqual([]);
  });

  it('has no view through it', async () => {
    const views = await db.database.query(
      `SELECT v.relname FROM pg_class v JOIN pg_rewrite r ON r.ev_class = v.oid JOIN pg_depend d ON d.objid = r.oid
         JOIN pg_class t ON t.oid = d.refobjid
        WHERE v.relkind IN ('v','m') AND t.relrowsecurity
          AND NOT coalesce(v.reloptions @> '{security_invoker=true}', false)`,
    );
    expect(views).toEqual([]);
  });

  it('is not climbed by the application’s role, whose every connection it is', async () => {
    const [role] = await app.plain.query(
      `SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({ rolname: 'rp_app', rolsuper: false, rolbypassrls: false });
  });

  it('shows nothing to whoever does not say who they are', async () => {
    expect(await app.plain.query(HEARD)).toEqual([]);
    expect(await app.reads.query(HEARD)).toEqual([]);
    expect(await app.runner.run((tx) => tx.query(HEARD))).toEqual([]);
  });

  it('shows a row to those whose it is, and to nobody else', async () => {
    const seenBy = (actor: string): Promise<unknown[]> =>
      actingAs(actor, () => app.reads.query(HEARD));
    expect(await seenBy(mine.client.accountId)).toHaveLength(1);
    expect(await seenBy(mine.practice.accountId)).toHaveLength(1);
    expect(await seenBy(others.client.accountId)).toEqual([]);
    expect(await seenBy(others.practice.accountId)).toEqual([]);
    expect(await seenBy('system:room')).toHaveLength(1);
    expect(await seenBy('system:messages')).toEqual([]);
  });

  it('hides all of it from an admin who helps a party in their name, and from a program of theirs', async () => {
    const clinical = await db.database.query<{ name: string }>(CLINICAL, [WITHOUT_SEALED]);
    const names = clinical.map(({ name }) => name).filter((name) => !OTHERWISE.includes(name));
    const helping = { authorId: newId(), onBehalfOf: mine.client.accountId };
    for (const work of [
      <T>(ask: () => T) => inTheirName(helping, ask),
      <T>(ask: () => T) => actingAs('system:program', ask),
    ]) {
      for (const name of names) {
        expect({ name, rows: await work(() => app.reads.query(`SELECT 1 FROM ${name}`)) }).toEqual({
          name,
          rows: [],
        });
      }
      const reasons = (): Promise<unknown[]> =>
        app.reads.query('SELECT reason FROM sealed_reasons($1)', [bookingId]);
      expect(await work(reasons)).toEqual([]);
      await expect(work(() => say(mine.client.accountId))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('refuses a row in somebody else’s name, or where one has no part', async () => {
    const refused = { code: '42501' };
    await expect(
      actingAs(mine.client.accountId, () => say(mine.practice.accountId)),
    ).rejects.toMatchObject(refused);
    await expect(
      actingAs(others.client.accountId, () => say(others.client.accountId)),
    ).rejects.toMatchObject(refused);
    await expect(say(mine.client.accountId)).rejects.toMatchObject(refused);
  });

  it('keeps why somebody comes from every statement but the one its two parties may make', async () => {
    const read = (): Promise<unknown> => app.plain.query('SELECT reason_sealed FROM booking');
    await expect(actingAs(mine.client.accountId, read)).rejects.toMatchObject({ code: '42501' });
    const reasonFor = (actor: string): Promise<unknown[]> =>
      actingAs(actor, () => app.reads.query('SELECT reason FROM sealed_reasons($1)', [bookingId]));
    expect(await reasonFor(mine.client.accountId)).toEqual([{ reason: 'v1.why' }]);
    expect(await reasonFor(mine.practice.accountId)).toEqual([{ reason: 'v1.why' }]);
    expect(await reasonFor(others.client.accountId)).toEqual([]);
    expect(await reasonFor('system:outbox')).toEqual([]);
  });

  it('lets the application read every other column of a booking and its history', async () => {
    const hidden = await db.database.query(`
      SELECT attrelid::regclass::text AS "table", attname AS "column" FROM pg_attribute
       WHERE attrelid IN ('booking'::regclass, 'booking_event'::regclass) AND attnum > 0 AND NOT attisdropped
         AND NOT has_column_privilege('rp_app', attrelid, attnum, 'SELECT') ORDER BY 1`);
    expect(hidden).toEqual([
      { table: 'booking', column: 'reason_sealed' },
      { table: 'booking_event', column: 'reason_sealed' },
    ]);
  });

  it('forgets who was asking before somebody else gets the connection, however many ask at once', async () => {
    const actors = [mine.client.accountId, others.client.accountId, null];
    const asked = Array.from({ length: 300 }, (_, at) => actors[at % 3] ?? null);
    const seen = await Promise.all(
      asked.map(async (actor, at) => {
        const ask = (): Promise<unknown[]> =>
          at % 2 === 0 ? app.reads.query(HEARD) : app.runner.run((tx) => tx.query(HEARD));
        const rows = await (actor === null ? app.plain.query(HEARD) : actingAs(actor, ask));
        return rows.length;
      }),
    );
    expect(seen).toEqual(asked.map((actor) => (actor === mine.client.accountId ? 1 : 0)));
  });

  it('forgets it after a statement that failed as well', async () => {
    const fail = (): Promise<unknown> => app.reads.query('SELECT 1 / 0');
    for (let at = 0; at < 6; at++) {
      await expect(actingAs(mine.client.accountId, fail)).rejects.toMatchObject({ code: '22012' });
    }
    const seen = await Promise.all([1, 2, 3, 4].map(() => app.plain.query(HEARD)));
    expect(seen.flat()).toEqual([]);
  });

  it('takes no name but an account’s or a part’s of the product', () => {
    expect(() => actingAs(`x'; RESET ROLE; --`, () => 1)).toThrow('Nobody can act');
    expect(() => actingAs('system:', () => 1)).toThrow('Nobody can act');
  });
});
