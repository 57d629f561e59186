import { randomUUID } from 'node:crypto';
import { plusHours } from '../../../kernel/time/instant.js';
import { actingAs } from '../../../platform/database/acting.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { BookingBench, startNo } from '../../../../test/support/booking-bench.js';
import { BookingRows, refusal } from '../../../../test/support/booking-rows.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { notePlace, sealWords } from '../application/record-seal.js';
import type { Who } from '../domain/note.js';
import { NoteRepository } from './note.repository.js';

/** Somebody who writes SQL: the application, or the owner of the tables. */
type Hand = (sql: string, values?: readonly unknown[]) => Promise<unknown>;

const notes = new NoteRepository();
let db: TestDatabase;
let bench: BookingBench;
let rows: BookingRows;
let sessions = 0;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 10 });
  bench = await BookingBench.open(db);
  rows = await BookingRows.fresh(db, bench);
});
afterAll(async () => {
  await bench.end();
  await db.close();
});

const asAuthor = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  actingAs(rows.practice.accountId, () => db.runner.run(work));
const application: Hand = (sql, values = []) => asAuthor((tx) => tx.query(sql, values));
const owner: Hand = (sql, values = []) => db.database.query(sql, values);
const HANDS: readonly [string, Hand][] = [
  ['the application', application],
  ['the owner of the tables', owner],
];

/** A session that has begun, and its author. */
async function aSession(status?: { status: string; act: string }): Promise<Who> {
  const startsAt = startNo(sessions++);
  const outcome = status && { outcome_closes_at: new Date(plusHours(startsAt, 50)) };
  const bookingId = await rows.write(rows.aRow(outcome ?? {}, startsAt), status);
  db.clock.advance(Math.max(0, plusHours(startsAt, 1) - db.clock.now()));
  return { bookingId, accountId: rows.practice.accountId };
}

async function sealedFor({ bookingId, accountId }: Who, text: string): Promise<string> {
  const { carePersonId } = rows.client;
  const owned = { personId: carePersonId, retentionClass: 'record', authorId: accountId } as const;
  const place = notePlace({ bookingId, carePersonId });
  return sealWords(await bench.keys.keyFor(owned), place, [{ key: 'text', text }]);
}

async function begin(tx: Tx, who: Who, sealed: string): Promise<number | null> {
  const booking = await bench.booking(who.bookingId);
  return notes.begin(tx, booking, who.accountId, { template: 'free', sealed });
}

async function aDraft(): Promise<Who & { sealed: string }> {
  const who = await aSession();
  const sealed = await sealedFor(who, 'Tidurnya membaik.');
  await asAuthor((tx) => begin(tx, who, sealed));
  return { ...who, sealed };
}

async function aSignedNote(): Promise<Who & { sealed: string; addendumId: string }> {
  const who = await aDraft();
  const addendumId = randomUUID();
  await asAuthor(async (tx) => {
    await notes.sign(tx, who);
    await notes.amend(tx, who, {
      id: addendumId,
      carePersonId: rows.client.carePersonId,
      sealed: await sealedFor(who, 'Terlewat.'),
    });
  });
  return { ...who, addendumId };
}

/** All that is stored of a note. */
async function stored({ bookingId }: Who): Promise<string> {
  const [row] = await db.database.query<{ all: string }>(
    `SELECT concat((SELECT to_jsonb(n) FROM note n WHERE booking_id = $1), (SELECT to_jsonb(s) FROM note_signature s WHERE booking_id = $1),
                   (SELECT jsonb_agg(a) FROM note_addendum a WHERE booking_id = $1)) AS all`,
    [bookingId],
  );
  return row?.all ?? '';
}

async function columnsOf(table: string): Promise<{ name: string; type: string }[]> {
  return db.database.query(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1`,
    [table],
  );
}

/** Another value of the type, as SQL. */
const OTHER: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'soap'`,
  integer: 'version + 1',
  bytea: `'\\x00'::bytea`,
  'timestamp with time zone': `now() + interval '1 year'`,
};
const REFUSED = ['note_signed', 'note_sealed', '42501', '428C9'];

describe.each(HANDS)('%s', (_, hand) => {
  it('cannot change any column of a signed note, nor write the same over it', async () => {
    const note = await aSignedNote();
    const before = await stored(note);
    const columns = await columnsOf('note');
    expect(columns.length).toBeGreaterThan(8);
    for (const column of columns) {
      const value = OTHER[column.type] ?? 'NULL';
      const change = hand(`UPDATE note SET ${column.name} = ${value} WHERE booking_id = $1`, [
        note.bookingId,
      ]);
      expect(REFUSED).toContain(await refusal(change));
    }
    const same = `UPDATE note SET template = template, body_sealed = body_sealed, written_at = written_at WHERE booking_id = $1`;
    expect(await refusal(hand(same, [note.bookingId]))).toBe('note_signed');
    expect(await stored(note)).toBe(before);
  });

  it('cannot overwrite, delete, empty, un-sign or sign anew', async () => {
    const note = await aSignedNote();
    const before = await stored(note);
    const other = await sealedFor(note, 'Lain sama sekali.');
    const copy = `SELECT booking_id, psychologist_id, care_person_id, author_id, template, '${other}', begun_at, written_at FROM note WHERE booking_id = '${note.bookingId}'`;
    const into =
      'INSERT INTO note (booking_id, psychologist_id, care_person_id, author_id, template, body_sealed, begun_at, written_at)';
    const id = `'${note.bookingId}'`;
    const attempts = [
      `${into} ${copy}`,
      `${into} ${copy} ON CONFLICT (booking_id) DO UPDATE SET body_sealed = excluded.body_sealed`,
      `WITH changed AS (UPDATE note SET body_sealed = '${other}' WHERE booking_id = ${id} RETURNING 1) SELECT * FROM changed`,
      `DELETE FROM note WHERE booking_id = ${id}`,
      'TRUNCATE note CASCADE',
      'TRUNCATE note_signature CASCADE',
      'TRUNCATE note_addendum',
      `DELETE FROM note_signature WHERE booking_id = ${id}`,
      ...(await columnsOf('note_signature')).map(
        ({ name, type }) =>
          `UPDATE note_signature SET ${name} = ${OTHER[type] ?? 'NULL'} WHERE booking_id = ${id}`,
      ),
      `INSERT INTO note_signature SELECT booking_id, author_id, care_person_id, version, template, body_digest, now() FROM note WHERE booking_id = ${id}`,
    ];
    for (const sql of attempts) {
      const why = await refusal(hand(sql));
      expect(['note_signed', 'note_pkey', 'note_signature_pkey', '42501']).toContain(why);
    }
    expect(await stored(note)).toBe(before);
  });

  it('cannot change or take back an addendum', async () => {
    const note = await aSignedNote();
    const before = await stored(note);
    const columns = await columnsOf('note_addendum');
    const changes = columns.map(
      ({ name, type }) => `UPDATE note_addendum SET ${name} = ${OTHER[type] ?? 'NULL'}`,
    );
    for (const sql of [...changes, 'DELETE FROM note_addendum']) {
      const why = await refusal(hand(`${sql} WHERE id = $1`, [note.addendumId]));
      expect(why).toBe('42501');
    }
    expect(await stored(note)).toBe(before);
  });

  it('adds nothing to a note that is not signed, nor under another author’s name', async () => {
    const draft = await aDraft();
    const signed = await aSignedNote();
    const add = `INSERT INTO note_addendum (id, booking_id, author_id, care_person_id, text_sealed, written_at)
                 VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`;
    const person = rows.client.carePersonId;
    const sealed = draft.sealed;
    const unsigned = hand(add, [draft.bookingId, draft.accountId, person, sealed]);
    expect(await refusal(unsigned)).toBe('note_addendum_after_signature');
    const foreign = hand(add, [signed.bookingId, rows.client.accountId, person, sealed]);
    // Only a superuser gets past the wall, and as far as the foreign key.
    const wall = hand === application ? '42501' : 'note_addendum_of_author';
    expect(await refusal(foreign)).toBe(wall);
  });

  it('stores no clear text', async () => {
    const who = await aSession();
    const plain = asAuthor((tx) => begin(tx, who, 'Tidurnya membaik.'));
    expect(await refusal(plain)).toBe('note_sealed');
    const draft = await aDraft();
    const over = hand(`UPDATE note SET body_sealed = 'Tidurnya membaik.' WHERE booking_id = $1`, [
      draft.bookingId,
    ]);
    expect(await refusal(over)).toBe('note_sealed');
  });
});

describe('the application', () => {
  it('cannot switch the guards off', async () => {
    for (const sql of [
      'ALTER TABLE note DISABLE TRIGGER ALL',
      'SET LOCAL session_replication_role = replica',
      'DROP TABLE note_signature',
      'DROP TRIGGER note_keeps_its_word ON note',
      'ALTER TABLE note_signature DROP CONSTRAINT note_signed',
    ]) {
      expect(await refusal(application(sql))).toBe('42501');
    }
  });

  it('has the right to three columns of a note and to nothing of what is signed or added', async () => {
    const granted = await db.database.query<{ what: string }>(
      `SELECT table_name || ' ' || lower(privilege_type) || ' ' || column_name AS what FROM information_schema.column_privileges
        WHERE grantee = 'rp_app' AND table_name IN ('note','note_signature','note_addendum') AND privilege_type = 'UPDATE'
       UNION ALL
       SELECT table_name || ' ' || lower(privilege_type) FROM information_schema.table_privileges
        WHERE grantee = 'rp_app' AND table_name IN ('note','note_signature','note_addendum') AND privilege_type NOT IN ('SELECT','INSERT')
       ORDER BY 1`,
    );
    expect(granted.map(({ what }) => what)).toEqual([
      'note update body_sealed',
      'note update template',
      'note update written_at',
    ]);
  });
});

describe('the owner of the tables', () => {
  it('without the triggers still cannot change the words under a signature', async () => {
    const note = await aSignedNote();
    const other = await sealedFor(note, 'Lain sama sekali.');
    for (const change of [
      `UPDATE note SET body_sealed = '${other}'`,
      `UPDATE note SET template = 'soap'`,
      'DELETE FROM note',
    ]) {
      const work = db.dataSource.transaction(async (manager) => {
        await manager.query('ALTER TABLE note DISABLE TRIGGER USER');
        await manager.query(`${change} WHERE booking_id = '${note.bookingId}'`);
      });
      expect(await refusal(work)).toMatch(/^note_(signed|addendum_of_author)$/);
    }
  });
});

describe('a note', () => {
  it('is begun once, by its psychologist, about an agreed session that has begun', async () => {
    const who = await aSession();
    const sealed = await sealedFor(who, 'Satu.');
    const stranger = { ...who, accountId: rows.client.accountId };
    expect(await refusal(asAuthor((tx) => begin(tx, stranger, sealed)))).toBe('session_has_begun');
    const ahead = await rows.write(rows.aRow({}, plusHours(db.clock.now(), 2_000)));
    const early = asAuthor((tx) => begin(tx, { ...who, bookingId: ahead }, sealed));
    expect(await refusal(early)).toBe('session_has_begun');
    const absent = await aSession({ status: 'client_absent', act: 'mark_absent' });
    expect(await asAuthor((tx) => begin(tx, absent, sealed))).toBe(1);
    const called = await aSession({ status: 'cancelled', act: 'cancel' });
    expect(await refusal(asAuthor((tx) => begin(tx, called, sealed)))).toBe('session_has_begun');

    const begun = await Promise.all(
      [1, 2, 3, 4].map(() => asAuthor((tx) => begin(tx, who, sealed))),
    );
    expect(begun.filter((version) => version === 1)).toHaveLength(1);
    expect(begun.filter((version) => version === null)).toHaveLength(3);
  });

  it('counts its versions itself and keeps whose it is', async () => {
    const draft = await aDraft();
    const again = { template: 'dap' as const, sealed: await sealedFor(draft, 'Dua.') };
    expect(await asAuthor((tx) => notes.rewrite(tx, draft, again))).toBe(2);
    const steal = `UPDATE note SET author_id = $2 WHERE booking_id = $1`;
    const values = [draft.bookingId, rows.client.accountId];
    expect(await refusal(owner(steal, values))).toBe('note_immutable');
    expect(await refusal(application(steal, values))).toBe('42501');
  });

  it('signed and rewritten at one moment is either, never both', async () => {
    for (let round = 0; round < 8; round++) {
      const draft = await aDraft();
      const sealed = await sealedFor(draft, 'Dua.');
      const written = { template: 'free' as const, sealed };
      const [signing, writing] = await Promise.allSettled([
        asAuthor((tx) => notes.sign(tx, draft)),
        asAuthor((tx) => notes.rewrite(tx, draft, written)),
      ]);
      const [row] = await db.database.query<{ matches: boolean }>(
        `SELECT n.version = s.version AND n.body_digest = s.body_digest AS matches
           FROM note n JOIN note_signature s USING (booking_id) WHERE n.booking_id = $1`,
        [draft.bookingId],
      );
      if (signing.status === 'fulfilled') expect(row?.matches).toBe(true);
      else expect([row, writing.status]).toEqual([undefined, 'fulfilled']);
    }
  });
});

describe('homework', () => {
  it('is ticked off only as far as it was shared', async () => {
    const who = await aSession();
    const item = randomUUID();
    const summary = `INSERT INTO session_summary (booking_id, author_id, psychologist_id, care_person_id, draft_sealed, draft_items, written_at)
                     VALUES ($1, $2, $3, $4, $5, $6, now() + interval '9 years')`;
    const { psychologistId } = rows.practice;
    const { carePersonId } = rows.client;
    const sealed = await sealedFor(who, 'Pelan-pelan.');
    await application(summary, [
      ...[who.bookingId, who.accountId, psychologistId, carePersonId, sealed, [item]],
    ]);
    const client: Hand = (sql, given) =>
      actingAs(rows.client.accountId, () => db.runner.run((tx) => tx.query(sql, given)));
    const tick = 'INSERT INTO homework_tick (booking_id, item_id, done_at) VALUES ($1, $2, now())';
    const values = [who.bookingId, item];
    expect(await refusal(client(tick, values))).toBe('homework_tick_is_shared');
    const half = 'UPDATE session_summary SET shared_at = now() WHERE booking_id = $1';
    expect(await refusal(application(half, [who.bookingId]))).toBe('session_summary_shared');
    await application(
      `UPDATE session_summary SET shared_sealed = draft_sealed, shared_items = draft_items, shared_version = version, shared_at = now() WHERE booking_id = $1`,
      [who.bookingId],
    );
    await client(tick, values);
    expect(await refusal(client(tick, [who.bookingId, randomUUID()]))).toBe(
      'homework_tick_is_shared',
    );
  });
});
