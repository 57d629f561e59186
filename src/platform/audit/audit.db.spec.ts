import { once } from 'node:events';
import pg from 'pg';
import { eventually } from '../../../test/support/eventually.js';
import { testAudit, testChainKeys } from '../../../test/support/test-audit.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import type { Audit, AuditEntry } from './audit.js';
import { streamOf, STREAMS } from './chain-row.js';
import { verifyChain, type ChainReport } from './verify-chain.js';

let db: TestDatabase;
let audit: Audit;
/** Past every grant and trigger, as whoever owns the server. */
let owner: pg.Client;
let keys: pg.Client;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
  audit = testAudit();
  owner = new pg.Client({ connectionString: db.url });
  keys = new pg.Client({ connectionString: db.keysUrl });
  await Promise.all([owner.connect(), keys.connect()]);
});

afterAll(async () => {
  await Promise.all([owner.end(), keys.end()]);
  await db.close();
});

function entryAbout(personId: string): AuditEntry {
  const about = { kind: 'note', id: newId() };
  return { actorId: newId(), act: 'note.read', about, personId };
}

async function aRow(personId: string = newId()): Promise<string> {
  const entry = entryAbout(personId);
  await db.runner.run((tx) => audit.record(tx, entry));
  return entry.about.id ?? '';
}

/** An id whose rows stand in that chain. */
function inStream(stream: number): string {
  return newId().slice(0, -2) + (stream + STREAMS).toString(16).padStart(2, '0');
}

function verify(): Promise<ChainReport> {
  const keysDatabase = {
    query: async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
      (await keys.query(sql, [...values])).rows as Row[],
  };
  return verifyChain({ main: db.database, keysDatabase, keys: testChainKeys });
}

async function lengthOf(stream: number): Promise<number> {
  const sql = 'SELECT coalesce(max(seq), 0)::int AS seq FROM audit_entry WHERE stream = $1';
  const [row] = await db.database.query<{ seq: number }>(sql, [stream]);
  return row?.seq ?? 0;
}

describe('the audit trail', () => {
  it('has a row for what was done, and none when it was rolled back', async () => {
    const about = { kind: 'note', id: newId() };
    const undone = db.runner.run(async (tx) => {
      await audit.record(tx, { actorId: null, act: 'note.read', about });
      throw new Error('The reading failed.');
    });
    await expect(undone).rejects.toThrow('The reading failed.');

    const id = await aRow();
    const rows = await db.database.query<{ about_id: string }>(
      'SELECT about_id FROM audit_entry WHERE about_id = ANY ($1::uuid[])',
      [[id, about.id]],
    );
    expect(rows).toEqual([{ about_id: id }]);
  });

  it.each([
    ['changed', 'UPDATE audit_entry SET act = act WHERE about_id = $1'],
    ['removed', 'DELETE FROM audit_entry WHERE about_id = $1'],
  ])('cannot be %s by the application, nor by the owner of the tables', async (_, sql) => {
    const id = await aRow();
    await expect(db.runner.run((tx) => tx.query(sql, [id]))).rejects.toThrow(/permission denied/);
    await expect(owner.query(sql, [id])).rejects.toThrow('audit_entry is append-only');
    await expect(owner.query('TRUNCATE audit_entry')).rejects.toThrow('audit_entry is append-only');
  });

  it('says when a row was recorded to the microsecond, whatever the business clock says', async () => {
    const id = await aRow();
    const [row] = await db.database.query<{ at: Date; us: string; isNow: boolean }>(
      `SELECT at, to_char(recorded_at, 'US') AS us, recorded_at > now() - interval '1 minute' AS "isNow"
         FROM audit_entry WHERE about_id = $1`,
      [id],
    );
    expect(row?.at.getTime()).toBe(db.clock.now());
    expect(row).toMatchObject({ us: expect.stringMatching(/^\d{6}$/) as string, isNow: true });
  });
});

const WAITING = `
  SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

describe('the chains', () => {
  it('stay whole and do not fork under many writers at once, of one person and of many', async () => {
    const one = newId();
    const people = Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? one : newId()));
    await Promise.all(
      people.map((person) =>
        db.runner.run(async (tx) => {
          await audit.record(tx, entryAbout(person));
          // A second chain in the same transaction, in whatever order.
          await audit.record(tx, entryAbout(newId()));
        }),
      ),
    );
    const report = await verify();
    expect(report.faults).toEqual([]);
    expect(report.rows).toBeGreaterThanOrEqual(400);
    const forks = await db.database.query(
      'SELECT stream, prev_hash FROM audit_entry GROUP BY stream, prev_hash HAVING count(*) > 1',
    );
    expect(forks).toEqual([]);
  });

  it('are whole after a writer’s connection died while it held one, and let the next on', async () => {
    const person = inStream(5);
    const before = await lengthOf(5);
    const died = db.runner.run(async (tx) => {
      await audit.record(tx, entryAbout(person));
      tx.beforeCommit(async () => {
        const [self] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await owner.query('SELECT pg_terminate_backend($1)', [self?.pid]);
        await tx.query('SELECT 1');
      });
    });
    await expect(died).rejects.toThrow();
    await aRow(person);
    expect(await lengthOf(5)).toBe(before + 1);
    expect((await verify()).faults).toEqual([]);
  });

  it('make nobody wait who writes about somebody in another one', async () => {
    const holder = new pg.Client({ connectionString: db.url });
    await holder.connect();
    const waits = new pg.Client({ connectionString: db.url });
    await waits.connect();
    try {
      await holder.query('BEGIN; SELECT pg_advisory_xact_lock(1098212457, 7)');
      const held = aRow(inStream(7));
      await aRow(inStream(8));
      await eventually('the other to wait', async () => {
        const { rows } = await waits.query<{ n: number }>(WAITING);
        return rows[0]?.n === 1;
      });
      await holder.query('COMMIT');
      await held;
    } finally {
      await Promise.all([holder.end(), waits.end()]);
    }
  });
});

describe('verification', () => {
  /** A change as the owner of the server makes it, undone after it was looked at. */
  async function faultsAfter(...statements: string[]): Promise<ChainReport['faults']> {
    const name = `tampered_${newId().slice(-12)}`;
    const admin = new pg.Client({ connectionString: process.env['RP_TEST_PG'] });
    await admin.connect();
    const source = new URL(db.url).pathname.slice(1);
    await owner.end();
    await db.dataSource.destroy();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
    await db.dataSource.initialize();
    owner = new pg.Client({ connectionString: db.url });
    await owner.connect();
    const url = new URL(db.url);
    url.pathname = `/${name}`;
    const copy = new pg.Client({ connectionString: url.href });
    copy.on('error', () => undefined);
    await copy.connect();
    try {
      await copy.query('SET session_replication_role = replica');
      for (const sql of statements) await copy.query(sql);
      const query =
        (client: pg.Client) =>
        async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
          (await client.query(sql, [...values])).rows as Row[];
      const places = { main: { query: query(copy) }, keysDatabase: { query: query(keys) } };
      return (await verifyChain({ ...places, keys: testChainKeys })).faults;
    } finally {
      const ended = once(copy, 'end');
      await copy.end();
      await ended;
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    }
  }

  beforeAll(async () => {
    for (let n = 0; n < 12; n++) await aRow(inStream(2));
    await keys.query(
      `INSERT INTO audit_anchor (stream, seq, hash, anchored_at) SELECT 2, 10, $1, now()`,
      [await hashAt(2, 10)],
    );
  });

  async function hashAt(stream: number, seq: number): Promise<Buffer | undefined> {
    const sql = 'SELECT hash FROM audit_entry WHERE stream = $1 AND seq = $2';
    return (await db.database.query<{ hash: Buffer }>(sql, [stream, seq]))[0]?.hash;
  }

  const ROW = (seq: number): string => `stream = 2 AND seq = ${seq}`;

  it.each([
    ['nothing was touched', [], []],
    [
      'a row was edited',
      [`UPDATE audit_entry SET act = 'note.signed' WHERE ${ROW(4)}`],
      [{ stream: 2, seq: 4, kind: 'altered' }],
    ],
    [
      'the time of a row was moved by a microsecond',
      [
        `UPDATE audit_entry SET recorded_at = recorded_at + interval '1 microsecond' WHERE ${ROW(6)}`,
      ],
      [{ stream: 2, seq: 6, kind: 'altered' }],
    ],
    [
      'a row was removed from the middle',
      [`DELETE FROM audit_entry WHERE ${ROW(7)}`],
      [{ stream: 2, seq: 7, kind: 'missing' }],
    ],
    [
      'the end was cut off behind the last anchor',
      ['DELETE FROM audit_entry WHERE stream = 2 AND seq > 8'],
      [{ stream: 2, seq: 9, kind: 'cut_off' }],
    ],
    [
      'all of a chain was removed',
      ['DELETE FROM audit_entry WHERE stream = 2'],
      [{ stream: 2, seq: 1, kind: 'cut_off' }],
    ],
    [
      'two rows were swapped',
      [
        'ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_place',
        'UPDATE audit_entry SET seq = CASE seq WHEN 3 THEN 5 ELSE 3 END WHERE stream = 2 AND seq IN (3, 5)',
      ],
      [{ stream: 2, seq: 3, kind: 'altered' }],
    ],
    [
      'a row was put in by SQL',
      [
        `INSERT INTO audit_entry (stream, seq, recorded_at, at, act, about_kind, prev_hash, hash, key_id)
         SELECT stream, seq + 1, now(), now(), 'note.read', 'note', hash, sha256(hash), key_id
           FROM audit_entry WHERE stream = 2 ORDER BY seq DESC LIMIT 1`,
      ],
      [{ stream: 2, seq: expect.any(Number) as number, kind: 'altered' }],
    ],
    [
      'a row was put in twice',
      [
        'ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_place, DROP CONSTRAINT audit_entry_no_fork',
        `INSERT INTO audit_entry (stream, seq, recorded_at, at, actor_id, act, about_kind, about_id, person_id, key_id, prev_hash, hash)
         SELECT stream, seq, recorded_at, at, actor_id, act, about_kind, about_id, person_id, key_id, prev_hash, hash
           FROM audit_entry WHERE ${ROW(9)}`,
      ],
      [{ stream: 2, seq: 9, kind: 'out_of_line' }],
    ],
    [
      'a row claims to be older than the keys',
      [`UPDATE audit_entry SET key_id = NULL WHERE ${ROW(11)}`],
      [{ stream: 2, seq: 11, kind: 'altered' }],
    ],
    [
      'a row was put where there is no chain',
      [
        'ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_stream',
        `INSERT INTO audit_entry (stream, seq, recorded_at, at, act, about_kind, prev_hash, hash)
         VALUES (99, 1, now(), now(), 'note.read', 'note', decode(repeat('00', 32), 'hex'), sha256('x'))`,
      ],
      [{ stream: 99, seq: 1, kind: 'no_chain' }],
    ],
  ])('names the first broken row when %s', async (_, statements, faults) => {
    expect(await faultsAfter(...statements)).toEqual(faults);
  });

  it('finds that a whole chain was written anew, by the anchor', async () => {
    await keys.query('INSERT INTO audit_anchor VALUES (3, 1, sha256($1), now())', ['another row']);
    await aRow(inStream(3));
    const first = { stream: 3, seq: 1, kind: 'not_anchored' };
    expect((await verify()).faults).toEqual([first]);
  });
});

it('an id stands in the chain of its last two digits', () => {
  expect(streamOf(inStream(5))).toBe(5);
});
