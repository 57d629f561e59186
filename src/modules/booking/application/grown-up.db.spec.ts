import { DataSource } from 'typeorm';
import { AccountsBench, freshEmail } from '../../../../test/support/accounts-bench.js';
import { BookingBench, startNo } from '../../../../test/support/booking-bench.js';
import { BookingRows } from '../../../../test/support/booking-rows.js';
import { testAudit } from '../../../../test/support/test-audit.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { newId } from '../../../kernel/identity/id.js';
import { instant, plusHours, toDate } from '../../../kernel/time/instant.js';
import { actingAs } from '../../../platform/database/acting.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { appDataSourceOptions } from '../../../platform/database/data-source.js';
import { RecordClaims } from '../../accounts/index.js';
import { Psychologists } from '../../directory/index.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { OwnBooking } from './own-booking.js';

/** What the second wall shows of a child's record, by table. */
const RECORD = [
  'chat_message',
  'homework_tick',
  'measure_response',
  'mood_entry',
  'session_summary',
] as const;
const OWN_RECORD = RECORD.filter((table) => table !== 'chat_message');
const NOW = instant(Date.now());
const SEALED = `v1.${newId()}.${'A'.repeat(16)}.${'A'.repeat(22)}.A`;
/** To the day, where Jakarta’s clocks are. */
const YEARS_AGO_TODAY = `((now() AT TIME ZONE 'Asia/Jakarta')::date - interval '18 years')::date`;

let db: TestDatabase;
let bench: BookingBench;
let accounts: AccountsBench;
let claims: RecordClaims;
let app: { source: DataSource; reads: ClinicalReads };

beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
  db.clock.moveTo(NOW);
  bench = await BookingBench.open(db);
  accounts = new AccountsBench(db);
  claims = new RecordClaims(db.runner, accounts.consents, accounts.throttle, testAudit());
  const source = await new DataSource(appDataSourceOptions(db.url, 3)).initialize();
  app = { source, reads: new ClinicalReads(source) };
});
afterAll(async () => {
  await app.source.destroy();
  await bench.end();
  await db.close();
});

interface Family {
  readonly bookingId: string;
  readonly guardian: string;
  readonly psychologist: string;
  readonly child: string;
}

/** A child with a session behind them and something of everything in the record. */
async function aFamily(): Promise<Family> {
  const rows = await BookingRows.fresh(db, bench);
  const { client, practice } = rows;
  const child = await bench.childOf(client, '2012-03-14');
  const startsAt = plusHours(NOW, -48);
  const bookingId = await rows.write(rows.aRow({ care_person_id: child }, startsAt));
  const [written, item] = [toDate(NOW), newId()];
  const say = `INSERT INTO chat_message (id, booking_id, author_id, party, text_sealed, sent_at) VALUES ($1, $2, $3, 'client', $4, $5)`;
  await db.database.query(say, [newId(), bookingId, client.accountId, SEALED, written]);
  await db.database.query(
    `INSERT INTO session_summary (booking_id, psychologist_id, care_person_id, author_id, draft_sealed, draft_items, written_at,
                                  shared_sealed, shared_items, shared_version, shared_at)
     VALUES ($1, $2, $3, $4, $5, ARRAY[$7::uuid], $6, $5, ARRAY[$7::uuid], 1, $6)`,
    [bookingId, practice.psychologistId, child, practice.accountId, SEALED, written, item],
  );
  const tick = `INSERT INTO homework_tick (booking_id, item_id, done_at) VALUES ($1, $2, $3)`;
  await db.database.query(tick, [bookingId, item, written]);
  const mood = `INSERT INTO mood_entry (id, care_person_id, on_date, changed_at, sealed) VALUES ($1, $2, '2026-11-01', $3, $4)`;
  await db.database.query(mood, [newId(), child, written, SEALED]);
  const taken = `INSERT INTO measure_response (id, care_person_id, account_id, measure_code, measure_version, taken_at, sealed) VALUES ($1, $2, $3, 'phq9', 1, $4, $5)`;
  await db.database.query(taken, [newId(), child, client.accountId, written, SEALED]);
  return { bookingId, guardian: client.accountId, psychologist: practice.accountId, child };
}

const bornOn = (child: string, day: string): Promise<unknown> =>
  db.database.query(`UPDATE care_person SET born_on = ${day} WHERE id = $1`, [child]);
const dayOf = async (child: string): Promise<string> => {
  const sql = `SELECT born_on::text AS day FROM care_person WHERE id = $1`;
  const [row] = await db.database.query<{ day: string }>(sql, [child]);
  return row?.day ?? '';
};
const seenBy = (accountId: string): Promise<string[]> =>
  actingAs(accountId, async () => {
    const seen = await Promise.all(
      RECORD.map(async (table) => (await app.reads.query(`SELECT 1 FROM ${table}`)).length > 0),
    );
    return RECORD.filter((_, index) => seen[index]);
  });
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );
const aYoungAdult = (): Promise<string> => accounts.make(freshEmail());
const grown = async (): Promise<Family & { code: string; born: string }> => {
  const family = await aFamily();
  await bornOn(family.child, YEARS_AGO_TODAY);
  const { code } = await claims.giveCode(family.child, family.psychologist);
  return { ...family, code, born: await dayOf(family.child) };
};

describe('case 42: the child turns 18', () => {
  it('closes the record to the guardian at midnight, and to nobody else', async () => {
    const { guardian, psychologist, child } = await aFamily();
    await bornOn(child, `${YEARS_AGO_TODAY} + 1`);
    expect(await seenBy(guardian)).toEqual(RECORD);
    const before = await seenBy(psychologist);
    expect(before).toContain('session_summary');
    await bornOn(child, YEARS_AGO_TODAY);
    expect(await seenBy(guardian)).toEqual([]);
    expect(await seenBy(psychologist)).toEqual(before);
  });

  it('opens it to whom it is about once they claim it: not what their guardian wrote in the chat', async () => {
    const { guardian, child, code, born } = await grown();
    const them = await aYoungAdult();
    expect(await seenBy(them)).toEqual([]);
    await claims.claim(them, { code, bornOn: born });
    expect(await seenBy(them)).toEqual(OWN_RECORD);
    expect(await seenBy(guardian)).toEqual([]);
    expect(await accounts.carePeople.findOwn(db.database, them)).toBe(child);
    expect(await accounts.carePeople.accountOf(db.database, child)).toBe(them);
    const [receipt] = await db.database.query<{ over: boolean }>(
      `SELECT withdrawn_at IS NOT NULL AS over FROM consent_receipt WHERE care_person_id = $1`,
      [child],
    );
    expect(receipt).toEqual({ over: true });
  });

  it('passes on the right to what was written, while the booking stays the guardian’s', async () => {
    const { bookingId, guardian, psychologist, code, born } = await grown();
    const them = await aYoungAdult();
    await claims.claim(them, { code, bornOn: born });
    const own = new OwnBooking(new BookingRepository(), new Psychologists(), accounts.carePeople);
    const partyIn = async (accountId: string): Promise<string> =>
      (await own.inCare(db.database, bookingId, accountId)).party;
    expect(await partyIn(them)).toBe('client');
    expect(await partyIn(psychologist)).toBe('psychologist');
    expect(await refusal(partyIn(guardian))).toBe('not_found');
    expect((await own.of(db.database, bookingId, guardian)).party).toBe('client');
    expect(await refusal(own.of(db.database, bookingId, them))).toBe('not_found');
  });

  it('is claimed by one account alone, however many come with the same code', async () => {
    const { child, code, born } = await grown();
    const them = await Promise.all(Array.from({ length: 8 }, aYoungAdult));
    const ends = await Promise.all(
      them.map((one) => refusal(claims.claim(one, { code, bornOn: born }))),
    );
    expect(ends.filter((end) => end === 'taken')).toHaveLength(1);
    expect(ends.filter((end) => end === 'claim_refused')).toHaveLength(7);
    expect(await seenBy(them[ends.indexOf('taken')] ?? '')).toEqual(OWN_RECORD);
    expect(await refusal(claims.giveCode(child, newId()))).toBe('nothing_to_claim');
  });

  it('needs the latest code, within a fortnight, and the date of birth', async () => {
    const family = await grown();
    const them = await aYoungAdult();
    const tryIt = (code: string, bornOn = family.born): Promise<string> =>
      refusal(claims.claim(them, { code, bornOn }));
    expect(await tryIt(family.code, '2008-01-01')).toBe('claim_refused');
    expect(await tryIt('nonsense')).toBe('claim_refused');
    const { code, expiresAt } = await claims.giveCode(family.child, family.psychologist);
    expect(await tryIt(family.code)).toBe('claim_refused');
    db.clock.moveTo(expiresAt);
    expect(await tryIt(code)).toBe('claim_refused');
    db.clock.moveTo(instant(expiresAt - 1));
    expect(await tryIt(code.toLowerCase().replace('-', ' '))).toBe('taken');
    db.clock.moveTo(NOW);
  });

  it('is not guessed: five tries, then one every ten minutes', async () => {
    const them = await aYoungAdult();
    const attempt = (): Promise<string> =>
      refusal(claims.claim(them, { code: '00000-00000', bornOn: '2008-01-01' }));
    const ends: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) ends.push(await attempt());
    expect(ends).toEqual([
      ...Array.from({ length: 5 }, () => 'claim_refused'),
      'too_many_requests',
    ]);
  });

  it('is not claimed by the guardian, nor by whoever gave the code', async () => {
    const { guardian, psychologist, code, born } = await grown();
    for (const one of [guardian, psychologist]) {
      expect(await refusal(claims.claim(one, { code, bornOn: born }))).toBe('claim_refused');
    }
  });

  it('is never poured into a record there is already', async () => {
    const { code, born } = await grown();
    const other = await BookingRows.fresh(db, bench);
    await other.write(other.aRow({}, startNo(20)));
    const claim = claims.claim(other.client.accountId, { code, bornOn: born });
    expect(await refusal(claim)).toBe('account_has_record');
  });

  it('gives no code for a child, and none for somebody with an account of their own', async () => {
    const { child, psychologist, guardian } = await aFamily();
    await bornOn(child, `${YEARS_AGO_TODAY} + 1`);
    expect(await refusal(claims.giveCode(child, psychologist))).toBe('nothing_to_claim');
    const own = await accounts.carePeople.findOwn(db.database, guardian);
    expect(await refusal(claims.giveCode(own ?? '', psychologist))).toBe('nothing_to_claim');
  });

  it('tells nobody of a new summary while the record waits', async () => {
    const { child, guardian, code, born } = await grown();
    const { carePeople } = accounts;
    expect(await carePeople.readerOf(db.database, child)).toBeNull();
    const them = await aYoungAdult();
    await claims.claim(them, { code, bornOn: born });
    expect(await carePeople.readerOf(db.database, child)).toBe(them);
    expect(await carePeople.standsFor(db.database, guardian, child)).toBe(false);
  });
});
