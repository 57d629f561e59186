import { KeyRing } from '../../src/platform/crypto/key-ring.js';
import { keyIdOf } from '../../src/platform/crypto/seal.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { eventually } from '../support/eventually.js';
import type { House } from '../support/house.js';
import { consentOf, copyOf, plant, tablesWith, type Planted } from '../support/privacy-bench.js';
import { CALM, mine, openBench, take } from '../support/progress-bench.js';
import type { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

/** Columns that say whom a row is about, and tables in which they say something else. */
const ABOUT =
  '(account_id|client_account_id|payer_account_id|care_person_id|person_id|psychologist_id|author_id|owner_id|recipient_id|given_by|by_account_id|actor_id)';
const NOT_ABOUT_A_PERSON: Readonly<Record<string, string>> = {
  api_key_use: 'counts calls of a key, without whose it is',
  freed_time: 'when a psychologist became free; it goes as soon as it is offered or public',
  canary: 'nobody’s; it shows whether a backup can be opened',
};

let house: House;
let scene: Scene;
let client: Visitor & { me?: Schemas['MeResponse'] };
let other: Visitor;
let planted: Planted;
let booking: Schemas['BookingResponse'];
let others: Planted;
let email: string;

beforeAll(async () => {
  const bench = await openBench();
  ({ house, scene, client } = bench);
  email = (await ok(client.api.GET('/api/v1/me'))).email;
  await house.database.query(
    `UPDATE account SET name = 'Ratnasari Unik', phone = '+628123450099' WHERE email = $1`,
    [email],
  );
  ({ planted, booking } = await plant(scene, client, 6));
  other = bench.stranger;
  others = (await plant(scene, other, 12)).planted;
});

afterAll(() => house.close());

describe('a copy of one’s own data', () => {
  it('holds every word one wrote, in both languages and for programs, and nobody else’s', async () => {
    const files = await copyOf(house, client);
    expect([...files.keys()].sort()).toEqual(['README.txt', 'baca.html', 'data.json', 'read.html']);
    for (const name of ['data.json', 'baca.html', 'read.html']) {
      const text = files.get(name)?.toString() ?? '';
      const lost = [...Object.values(planted), email, 'Ratnasari Unik'].filter(
        (word) => !text.includes(word),
      );
      expect({ name, lost }).toEqual({ name, lost: [] });
      for (const word of Object.values(others)) expect(text).not.toContain(word);
      expect(text).not.toContain('_sealed');
    }
    const { leftOut } = JSON.parse(files.get('data.json')?.toString() ?? '') as {
      leftOut: { about: string }[];
    };
    expect(leftOut.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['note', 'safety_disposition']),
    );
  });

  it('is nobody else’s to ask after, to link to or to follow', async () => {
    const { items } = await ok(client.api.GET('/api/v1/me/exports'));
    const params = { path: { id: items[0]?.id ?? '' } };
    const absent = { code: 'not_found' };
    expect(await problem(other.api.GET('/api/v1/me/exports/{id}', { params }))).toMatchObject(
      absent,
    );
    expect(
      await problem(other.api.POST('/api/v1/me/exports/{id}/links', { params })),
    ).toMatchObject(absent);
    const { url } = await ok(client.api.POST('/api/v1/me/exports/{id}/links', { params }));
    const followed = await fetch(house.url + url, { headers: { cookie: other.cookieHeader } });
    expect(followed.status).toBe(404);
  });

  it('is made one at a time, and every step of it is in its holder’s trail', async () => {
    const { items } = await ok(client.api.GET('/api/v1/me/trail'));
    const acts = new Set(items.map(({ act }) => act).filter((act) => act.startsWith('export.')));
    expect([...acts].sort()).toEqual(['export.downloaded', 'export.prepared', 'export.requested']);
    await ok(other.api.POST('/api/v1/me/exports'));
    await house.jobs.settle();
  });

  it('does not wait for the next round of sweeps because somebody else asked before', async () => {
    // The house's own sweeps go on meanwhile, and may be faster.
    await eventually('one sweep to write both', async () => {
      await house.database.query(
        `INSERT INTO data_export (id, account_id, language, state, requested_at)
         SELECT gen_random_uuid(), id, 'id', 'waiting', now() FROM account WHERE email = ANY($1) ON CONFLICT DO NOTHING`,
        [[email, (await ok(other.api.GET('/api/v1/me'))).email]],
      );
      return (await house.jobs.run('exports')) === 2;
    });
  });
});

describe('what is held about people', () => {
  it('is spoken for, table by table: told or left out, and kept or erased', async () => {
    const rows = await house.database.query<{ name: string }>(
      `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
          AND a.attname ~ ('^' || $1 || '$') AND NOT a.attisdropped`,
      [ABOUT],
    );
    const known = new Set(
      house.app
        .get(PersonalData)
        .holdings()
        .map(({ table }) => table),
    );
    const silent = rows
      .map(({ name }) => name)
      .filter((name) => !known.has(name) && !(name in NOT_ABOUT_A_PERSON));
    expect(silent).toEqual([]);
    expect(rows.length).toBeGreaterThan(30);
  });
});

describe('a consent', () => {
  it('that was taken back stops what rests on it, until it is given anew', async () => {
    const person = await scene.newClient();
    const { booking: theirs } = await plant(scene, person, 18);
    const params = { path: { kind: 'health_data' as const } };
    await ok(person.api.DELETE('/api/v1/me/consents/{kind}', { params }));
    expect(await problem(take(person, CALM))).toMatchObject({ code: 'progress_consent_required' });
    const seen = await scene.psychologist.booking(theirs.id);
    expect(seen.reason).toBeNull();
    const wish = {
      psychologistId: scene.practice.psychologistId,
      serviceId: scene.practice.serviceId,
      startsAt: (await scene.slotAt(24)).startsAt,
      mode: 'video' as const,
      timeZone: 'Asia/Jakarta',
    };
    expect(await problem(person.tryHold({ ...wish, reason: 'Lagi.' }))).toMatchObject({
      code: 'consent_required',
    });
    await ok(
      person.api.POST('/api/v1/me/consents', { body: await consentOf(person, 'health_data') }),
    );
    expect((await scene.psychologist.booking(theirs.id)).reason).not.toBeNull();
    const informed = { path: { kind: 'informed_consent' as const } };
    await ok(person.api.DELETE('/api/v1/me/consents/{kind}', { params: informed }));
    expect(await problem(person.tryHold(wish))).toMatchObject({
      code: 'informed_consent_required',
    });
    const consents = [await consentOf(person, 'informed_consent')];
    await ok(person.tryHold({ ...wish, consents }));
    const { items } = await ok(person.api.GET('/api/v1/me/consents'));
    const history = items.find(({ kind }) => kind === 'informed_consent')?.history ?? [];
    expect(history.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false]);
  });

  it('without which there is no account ends with the account alone', async () => {
    const params = { path: { kind: 'terms' as const } };
    const refused = problem(client.api.DELETE('/api/v1/me/consents/{kind}', { params }));
    expect(await refused).toMatchObject({ code: 'consent_of_account', status: 409 });
  });

  it('to a text that has changed asks anew at the next act', async () => {
    const person = await scene.newClient();
    await plant(scene, person, 30);
    // As if today's text had come after what they agreed to.
    await house.database.query(
      `INSERT INTO consent_receipt (id, account_id, kind, text_version, given_at)
       SELECT gen_random_uuid(), account_id, kind, '2025-01-01', given_at FROM consent_receipt
        WHERE account_id = $1 AND kind = 'informed_consent'`,
      [person.me.id],
    );
    await house.database.query(
      `UPDATE consent_receipt SET withdrawn_at = given_at WHERE account_id = $1 AND kind = 'informed_consent' AND text_version <> '2025-01-01'`,
      [person.me.id],
    );
    const { items } = await ok(person.api.GET('/api/v1/me/consents'));
    expect(items.find(({ kind }) => kind === 'informed_consent')?.standing).toBe('outdated');
    const { psychologistId, serviceId } = scene.practice;
    const { startsAt } = await scene.slotAt(36);
    const wish = { psychologistId, serviceId, startsAt, mode: 'video', timeZone: 'Asia/Jakarta' };
    expect(await problem(person.tryHold(wish as Schemas['CreateBookingRequest']))).toMatchObject({
      code: 'informed_consent_required',
    });
  });

  it('leaves a receipt that nobody can change afterwards', async () => {
    const change = (sql: string): Promise<unknown> => house.database.query(sql);
    await expect(change(`UPDATE consent_receipt SET text_version = 'x'`)).rejects.toThrow();
    await expect(change(`DELETE FROM consent_receipt`)).rejects.toThrow();
  });
});

describe('an account that is deleted', () => {
  it('is shown beforehand what goes and what stays, and why', async () => {
    const preview = await ok(client.api.GET('/api/v1/me/erasure-preview'));
    expect(preview.state).toBeNull();
    expect(preview.obstacles).toEqual([]);
    const ends = new Set(preview.items.map(({ end }) => end));
    expect(ends).toEqual(new Set(['erased', 'unreadable', 'expires', 'kept']));
    const kept = preview.items.filter(({ end }) => end === 'kept');
    expect(kept.filter(({ why, period }) => !why || !period)).toEqual([]);
    expect(preview.sessions.some(({ bookingId }) => bookingId === booking.id)).toBe(true);
  });

  it('can be kept after all until its time comes', async () => {
    await ok(client.api.POST('/api/v1/me/erasure'));
    expect(await problem(client.api.POST('/api/v1/me/erasure'))).toMatchObject({
      code: 'erasure_under_way',
    });
    expect((await ok(client.api.DELETE('/api/v1/me/erasure'))).state).toBeNull();
    expect(await problem(client.api.DELETE('/api/v1/me/erasure'))).toMatchObject({
      code: 'nothing_to_take_back',
    });
  });

  it('of a psychologist waits until sessions and money are settled; an admin’s until it is none', async () => {
    const refused = await problem(scene.psychologist.api.POST('/api/v1/me/erasure'));
    expect(refused).toMatchObject({ code: 'erasure_refused', status: 409 });
    expect(refused).toMatchObject({
      obstacles: expect.arrayContaining(['sessions_ahead']) as unknown,
    });
  });

  it('leaves neither contact nor readable word, and everybody else untouched', async () => {
    const sealed = await sealedOf(planted);
    await ok(client.api.POST('/api/v1/me/erasure'));
    await house.advance(49 * 60);
    await house.jobs.settle();
    const [row] = await house.database.query<{ state: string; keys: number }>(
      `SELECT state, keys_destroyed AS keys FROM erasure WHERE state <> 'taken_back'`,
    );
    expect(row?.state).toBe('done');
    expect(row?.keys).toBeGreaterThanOrEqual(3);
    for (const text of [email, 'Ratnasari', '8123450099', ...Object.values(planted)]) {
      expect({ text, found: await tablesWith(house, text) }).toEqual({ text, found: {} });
    }
    const ring = house.app.get(KeyRing);
    for (const { class: kept, text } of sealed) {
      const key = await ring.keyById(keyIdOf(text));
      expect({ kept, isReadable: key !== null }).toEqual({ kept, isReadable: kept === 'record' });
    }
    expect(await problem(client.api.GET('/api/v1/me'))).toMatchObject({ code: 'not_signed_in' });
    const mails = await scene.mailsTo(email);
    expect(mails.map(({ subject }) => subject)).toContain('Akunmu sekarang dihapus');
    const theirs = await mine(other);
    expect(JSON.stringify(theirs)).toContain(others.mood);
  });

  it('leaves the psychologist the session, and no way to the reason', async () => {
    expect((await scene.psychologist.booking(booking.id)).reason).toBeNull();
  });

  it('would be found if a word of theirs had been left anywhere, also inside JSON', async () => {
    const word = 'benihyangdilupakan';
    await house.database.query(
      `UPDATE account SET name = $2 WHERE id = (SELECT account_id FROM erasure WHERE state = 'done') AND $1 = $1`,
      ['x', word],
    );
    await house.database.query(
      `INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key, created_at, available_at, done_at)
       VALUES (gen_random_uuid(), 'x', gen_random_uuid(), jsonb_build_object('said', $1::text), $1, now(), now(), now())`,
      [word],
    );
    expect(await tablesWith(house, word)).toEqual({ account: 1, outbox: 1 });
  });

  it('is not one that an interrupted sweep begins twice', async () => {
    expect(await house.jobs.run('erasures')).toBe(0);
  });
});

describe('what has a period', () => {
  it('goes by itself when it is over, chats after a year and records after theirs', async () => {
    const before = await tally();
    await house.advance(360 * 24 * 60);
    expect((await tally()).chats).toBe(before.chats);
    await house.advance(90 * 24 * 60);
    expect(await tally()).toEqual({ chats: 0, records: 0 });
    for (let year = 0; year < 27; year++) await house.advance(366 * 24 * 60);
    expect((await tally()).records).toBeGreaterThan(0);
  });
});

async function tally(): Promise<{ chats: number; records: number }> {
  const [row] = await house.database.query<{ chats: number; records: number }>(
    `SELECT (SELECT count(*)::int FROM chat_message) AS chats, (SELECT count(*)::int FROM record_destroyed) AS records`,
  );
  return row ?? { chats: -1, records: -1 };
}

/** What of theirs lies sealed in the database, and what its key is for. */
async function sealedOf(of: Planted): Promise<{ class: 'record' | 'other'; text: string }[]> {
  expect(Object.keys(of)).toHaveLength(4);
  const rows = await house.database.query<{ class: 'record' | 'other'; text: string }>(
    `SELECT 'record' AS class, reason_sealed AS text FROM booking WHERE id = $1
     UNION ALL SELECT 'other', text_sealed FROM chat_message WHERE booking_id = $1
     UNION ALL SELECT 'other', sealed FROM mood_entry WHERE care_person_id = $2
     UNION ALL SELECT 'other', v.sealed FROM goal_version v JOIN goal g ON g.id = v.goal_id WHERE g.care_person_id = $2
     UNION ALL SELECT 'other', sealed FROM measure_response WHERE care_person_id = $2`,
    [booking.id, booking.carePersonId],
  );
  expect(rows).toHaveLength(5);
  return rows;
}
