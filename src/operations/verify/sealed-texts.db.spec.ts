import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { checkSealedTexts, sealedColumns } from './sealed-texts.js';

/**
 * Columns that can hold words, in every table that leads to a person in care or a session by its
 * foreign keys, but for those whose CHECK lists or shapes what may stand there.
 */
const WORDS = `
  WITH RECURSIVE about AS (
    SELECT 'care_person'::regclass::oid AS oid UNION SELECT 'booking'::regclass
    UNION SELECT c.conrelid FROM pg_constraint c JOIN about a ON c.confrelid = a.oid WHERE c.contype = 'f')
  SELECT c.relname || '.' || a.attname AS name
    FROM about JOIN pg_class c USING (oid) JOIN pg_attribute a ON a.attrelid = c.oid
   WHERE a.attnum > 0 AND NOT a.attisdropped
     AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'json'::regtype,
                        'text[]'::regtype, 'bytea'::regtype)
     AND NOT EXISTS (SELECT 1 FROM pg_constraint k
                      WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)
                        AND pg_get_constraintdef(k.oid) ~ (a.attname || '[^a-z_].*(= ANY|~ ''\\^)')
                        AND a.attname <> 'sealed' AND a.attname NOT LIKE '%\\_sealed')
   ORDER BY 1`;

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 1 });
});
afterAll(async () => {
  await db.close();
});

/** Words that are no secret of anybody's: a new column is sealed, or has to say here what it is. */
const IN_CLEAR: Readonly<Record<string, readonly string[]>> = {
  'words of ours: states, codes, versions of texts': [
    ...['booking_event.act', 'booking_event.from_status', 'booking_event.to_status'],
    ...['booking_event.reason_code', 'measure_assignment.measure_code'],
    ...['measure_response.measure_code', 'measure_response.measure_version'],
    ...['note_signature.template', 'sharing.text_version', 'waitlist.wanted'],
    ...['booking_guest.ended_because', 'booking_guest.language'],
  ],
  'names of the world: zones, currency': [
    ...['booking.client_zone', 'booking.wall_zone', 'booking.currency', 'waitlist.client_zone'],
  ],
  'digests and keys chance has made': [
    ...['booking.request_key', 'note.body_digest', 'note_signature.body_digest'],
    ...['booking_guest.code_hash', 'booking_guest.device_hash'],
    ...['room_ticket.token_hash', 'record_claim.code_hash'],
  ],
  'what was on the shelf': ['booking.service_name'],
  'what a child is called, as accounts are: shown to guardian and psychologist': [
    'care_person.name',
  ],
  'whom a link was sent to, as accounts are: shown to the two parties': [
    ...['booking_guest.name', 'booking_guest.email'],
  ],
  'written for everybody to read, and what was done about it': [
    ...['review.text', 'review.reply', 'review_report.words', 'review_verdict.reason'],
  ],
};

describe('tables about people in care', () => {
  it('have no words in clear but those of ours, of the world, or meant for everybody', async () => {
    const words = (await db.database.query<{ name: string }>(WORDS)).map(({ name }) => name);
    const sealed = (await sealedColumns(db.database)).map(
      ({ table, column }) => `${table}.${column}`,
    );
    const known = new Set([...sealed, ...Object.values(IN_CLEAR).flat()]);
    expect(words.filter((name) => !known.has(name))).toEqual([]);
    expect(words).toEqual(expect.arrayContaining(['note.body_sealed', 'mood_entry.sealed']));
  });

  it('are found by their foreign keys, however new', async () => {
    await db.dataSource.query(
      `CREATE TABLE diary (id uuid PRIMARY KEY, note_id uuid REFERENCES note (booking_id), words text)`,
    );
    const words = (await db.database.query<{ name: string }>(WORDS)).map(({ name }) => name);
    expect(words).toContain('diary.words');
  });
});

describe('what verify says of sealed texts', () => {
  const keysOf = (living: string[], destroyed: string[], risen: string[]) => ({
    query: <Row>(sql: string) => {
      const ids = sql.includes('JOIN') ? risen : sql.includes('destroyed_key') ? destroyed : living;
      return Promise.resolve(ids.map((id) => ({ id })) as Row[]);
    },
  });

  it('names a key that is missing and one that came back; a destroyed one is as it should be', async () => {
    for (const key of ['lost', 'dead', 'there']) {
      await db.dataSource.query(
        `INSERT INTO canary (id, person_id, sealed) VALUES (gen_random_uuid(), gen_random_uuid(), $1)`,
        [`v1.${key}.iv.tag.text`],
      );
    }
    const found = await checkSealedTexts(db.database, keysOf(['there'], ['dead'], ['back']));
    expect(found.faults).toEqual([
      'The key back was destroyed and is back: texts of somebody who was erased open again.',
      'canary.sealed: the key lost is missing.',
    ]);
    expect(found).toMatchObject({ keys: 3, dead: 1 });
  });
});
