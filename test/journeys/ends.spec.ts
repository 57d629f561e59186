import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { CheckChain } from '../../src/platform/audit/check-chain.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { addCategory, applicant, tryService } from '../support/applicant.js';
import { checkAll, tryPhoto } from '../support/documents.js';
import { plantEverythingKept, type Kept } from '../support/kept-rows.js';
import { anotherAdmin, earn, nameBankAccount } from '../support/paid-out.js';
import { pastSession } from '../support/past-session.js';
import { noteTaking, tick } from '../support/note-taking.js';
import { addReview } from '../support/reviewed.js';
import { openHouse, type House } from '../support/house.js';
import { Scene } from '../support/scene.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

/** What was said in one session and its aftermath, each once. */
const SAID = {
  about: 'benih-tentang-diri',
  service: 'benih-tentang-layanan',
  reply: 'benih-jawaban-ulasan',
  review: 'Baik.',
} as const;
const DAY = 24 * 60;
const YEAR = 366 * DAY;

let house: House;
let scene: Scene;
let psychologist: Visitor;
let psychologistId: string;
let slug: string;
let avatar: string;
let client: Visitor & { me: Schemas['MeResponse'] };
let other: Visitor & { me: Schemas['MeResponse'] };
let bookingId: string;
let kept: Kept;

const params = <P extends object>(path: P) => ({ params: { path } });
const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const [row] = await house.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${sql}`,
    values,
  );
  return row?.n ?? -1;
};
const filesOnDisk = (): number =>
  readdirSync(house.filesFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
/** Days go one after the other, as they do; the sweep runs on each that is stopped at. */
async function years(many: number): Promise<void> {
  for (let year = 0; year < many; year++) await house.advance(YEAR);
}

beforeAll(async () => {
  house = await openHouse();
  await addCategory(house);
  scene = await Scene.set(house);
  const joined = await applicant(house, 'Wulan Benihnama');
  psychologist = joined.visitor;
  const admin = await anotherAdmin(house);
  await checkAll(admin, joined.id);
  const seen = await ok(
    admin.api.GET('/api/v1/admin/applications/{id}', params({ id: joined.id })),
  );
  await ok(
    admin.api.POST('/api/v1/admin/applications/{id}/approve', {
      params: { path: { id: joined.id }, header: { 'If-Match': `"${String(seen.version)}"` } },
    }),
  );
  const service = await ok(tryService(psychologist));
  await house.database.query(`UPDATE service SET description = $1 WHERE id = $2`, [
    SAID.service,
    service.id,
  ]);
  const profile = await ok(psychologist.api.GET('/api/v1/me/profile'));
  psychologistId = profile.id ?? '';
  slug = profile.slug ?? '';
  await house.database.query(`UPDATE psychologist SET about = $1 WHERE id = $2`, [
    SAID.about,
    psychologistId,
  ]);
  avatar = (await ok(tryPhoto(psychologist))).avatarUrl ?? '';
  client = await scene.newClient();
  other = await scene.newClient();
  await scene.requested(client);
  const practice = { ...scene.practice, psychologistId, freeServiceId: service.id };
  bookingId = await pastSession(house, practice, { clientId: client.me.id, hoursAgo: 30 });
  await house.database.query(
    `INSERT INTO care (id, psychologist_id, care_person_id, from_at)
     SELECT gen_random_uuid(), psychologist_id, care_person_id, starts_at FROM booking WHERE id = $1`,
    [bookingId],
  );
  const pen = noteTaking(psychologist);
  const note = await ok(pen.write(bookingId, 'Catatan.'));
  await ok(pen.sign(bookingId, note.version));
  await ok(pen.amend(bookingId, 'Tambahan.'));
  const item = randomUUID();
  const summary = await ok(
    pen.summarise(bookingId, { text: 'Ringkasan.', homework: [{ id: item, text: 'Napas.' }] }),
  );
  await ok(pen.share(bookingId, summary.version));
  await ok(tick(bookingId, item, true, client));
  await addReview({ client, psychologist }, bookingId);
  await house.database.query(`UPDATE review SET reply = $1 WHERE booking_id = $2`, [
    SAID.reply,
    bookingId,
  ]);
  await nameBankAccount(psychologist, '0123456789012');
  kept = await plantEverythingKept(house, {
    accountId: client.me.id,
    psychologistAccountId: (await ok(psychologist.api.GET('/api/v1/me'))).id,
    psychologistId,
    bookingId,
  });
}, 90_000);

afterAll(() => house.close());

describe('the register', () => {
  it('names for each table that is kept when it ends, and the database has a rule that ends it', async () => {
    const rules = await house.database.query<{ span: string; table: string }>(
      `SELECT span, of_table::text AS table FROM retention_rule`,
    );
    const ruled = new Set(rules.map(({ span, table }) => `${table}: ${span}`));
    const endless = house.app
      .get(PersonalData)
      .holdings()
      .flatMap(({ table, ending }) =>
        ending.act === 'kept' && ending.until !== 'always' && !ending.wordsByKey
          ? [`${table}: ${ending.until}`]
          : [],
      )
      .filter((line) => !ruled.has(line));
    expect(endless).toEqual([]);
    expect(rules.length).toBeGreaterThan(35);
  });

  it('ends nothing earlier than the least the database allows, whoever asks', async () => {
    const rules = await house.database.query<{ place: number }>(`SELECT place FROM retention_rule`);
    for (const { place } of rules) {
      const early = house.database.query(
        `SELECT end_past_periods($1, business_now() - interval '10 days', '{}', 10)`,
        [place],
      );
      await expect(early).rejects.toThrow(/is kept for/);
    }
  });
});

describe('whoever is leaving', () => {
  it('gets no new session meanwhile, is told why, and gets one again after thinking better of it', async () => {
    const { psychologistId: with_, serviceId } = scene.practice;
    const wish = {
      ...{ psychologistId: with_, serviceId, mode: 'video' as const, timeZone: 'Asia/Jakarta' },
      startsAt: (await scene.slotAt(6)).startsAt,
    };
    await ok(other.api.POST('/api/v1/me/erasure'));
    expect(await problem(other.tryHold(wish))).toMatchObject({
      code: 'account_leaving',
      status: 409,
    });
    await ok(other.api.DELETE('/api/v1/me/erasure'));
    await ok(other.tryHold(wish));
  });

  it('asks twice at once and leaves once, as of a copy there is one at a time', async () => {
    const twice = <T>(act: () => Promise<T>): Promise<T[]> => Promise.all([act(), act()]);
    const asked = await twice(() => other.api.POST('/api/v1/me/erasure'));
    expect(asked.map(({ response }) => response.status).sort()).toEqual([202, 409]);
    await ok(other.api.DELETE('/api/v1/me/erasure'));
    const copies = await twice(() => other.api.POST('/api/v1/me/exports'));
    expect(copies.map(({ response }) => response.status).sort()).toEqual([202, 409]);
    expect(await count(`data_export WHERE account_id = $1`, [other.me.id])).toBe(1);
    await house.jobs.settle();
  });

  it('leaves no way to be booked either', async () => {
    await ok(scene.psychologist.api.GET('/api/v1/me'));
    await house.database.query(`UPDATE account SET leaving_since = now() WHERE email = $1`, [
      scene.practice.email,
    ]);
    const { psychologistId: with_, serviceId } = scene.practice;
    const wish = {
      ...{ psychologistId: with_, serviceId, mode: 'video' as const, timeZone: 'Asia/Jakarta' },
      startsAt: (await scene.slotAt(12)).startsAt,
    };
    expect(await problem(client.tryHold(wish))).toMatchObject({ code: 'slot_not_open' });
    await house.database.query(`UPDATE account SET leaving_since = NULL`);
  });
});

describe('a psychologist who leaves', () => {
  it('is refused while sessions or money are open, and told what it is', async () => {
    await earn(house, scene.practice.psychologistId);
    const theirs = await ok(psychologist.api.GET('/api/v1/me/erasure-preview'));
    expect(theirs.obstacles).toEqual([]);
    const busy = await ok(scene.psychologist.api.GET('/api/v1/me/erasure-preview'));
    expect([...busy.obstacles].sort()).toEqual(['money_open', 'sessions_ahead']);
    expect(await problem(scene.psychologist.api.POST('/api/v1/me/erasure'))).toMatchObject({
      code: 'erasure_refused',
    });
    expect(await count(`account WHERE leaving_since IS NOT NULL`)).toBe(0);
  });

  it('is gone from the public side, and their photo from the disk', async () => {
    const nobody = house.visitor();
    const inSearch = async (): Promise<boolean> => {
      const { items } = await ok(nobody.api.GET('/api/v1/psychologists'));
      return items.some((found) => found.slug === slug);
    };
    expect(await inSearch()).toBe(true);
    expect((await fetch(`${house.url}${avatar}`)).status).toBe(200);
    const before = filesOnDisk();
    await ok(psychologist.api.POST('/api/v1/me/erasure'));
    await house.advance(49 * 60);
    await house.jobs.settle();
    expect(await count(`erasure WHERE state = 'done'`)).toBe(1);
    for (const idOrSlug of [slug, psychologistId]) {
      const gone = nobody.api.GET('/api/v1/psychologists/{idOrSlug}', params({ idOrSlug }));
      expect(await problem(gone)).toMatchObject({ code: 'not_found' });
    }
    expect(await inSearch()).toBe(false);
    expect((await fetch(`${house.url}${avatar}`)).status).toBe(404);
    expect(filesOnDisk()).toBe(before - 1);
  });

  it('takes their own words along and leaves the record sealed, the licences and the reviews of others', async () => {
    expect(await count(`psychologist WHERE about <> '-' AND id = $1`, [psychologistId])).toBe(0);
    expect(await count(`review WHERE reply IS NOT NULL AND booking_id = $1`, [bookingId])).toBe(0);
    expect(
      await count(`review WHERE text = $2 AND booking_id = $1`, [bookingId, SAID.review]),
    ).toBe(1);
    expect(await count(`note WHERE booking_id = $1`, [bookingId])).toBe(1);
    expect(await count(`credential`)).toBe(3);
    expect(await count(`stored_file WHERE state = 'kept'`)).toBe(3);
    expect(await count(`psychologist WHERE name = 'Wulan Benihnama'`)).toBe(1);
  });
});

describe('what outlives an account', () => {
  it('is there before its period is over', async () => {
    await ok(client.api.POST('/api/v1/me/erasure'));
    await house.advance(49 * 60);
    await house.jobs.settle();
    expect(await count(`erasure WHERE state = 'done'`)).toBe(2);
    const missing = [];
    for (const row of kept.rows) if ((await kept.left(row)) === 0) missing.push(row.table);
    expect(missing).toEqual([]);
  });

  it('keeps the licences of who has left for five years, and their files no longer', async () => {
    await years(4);
    expect(await count(`stored_file WHERE state = 'kept'`)).toBe(3);
    await years(2);
    await house.jobs.settle();
    expect(await count(`credential`)).toBe(0);
    expect(await count(`stored_file`)).toBe(0);
    expect(filesOnDisk()).toBe(0);
  });

  it('ends, table by table, once its period is over; the books and the trail stay whole', async () => {
    const books = await count('ledger_entry');
    const trail = await count('audit_entry');
    await years(30);
    const left = [];
    for (const row of kept.rows) if ((await kept.left(row)) > 0) left.push(row.table);
    expect(left).toEqual([]);
    expect(await count(`psychologist WHERE name = 'Wulan Benihnama'`)).toBe(0);
    expect(await count('ledger_entry')).toBeGreaterThanOrEqual(books);
    expect(await count('audit_entry')).toBeGreaterThanOrEqual(trail);
    await house.app.get(CheckChain, { strict: false }).run();
    expect(await count(`audit_check WHERE faults <> '[]'::jsonb`)).toBe(0);
  }, 120_000);

  it('is looked at once a day, and a second look ends nothing more', async () => {
    expect(await house.jobs.run('retention')).toBe(0);
  });
});

describe('an account nobody uses', () => {
  /** As an admin sets it: from now on. */
  const set = (key: string, value: number): Promise<unknown> =>
    house.database.query(
      `INSERT INTO setting (key, valid_from, value, reason) VALUES ($1, business_now(), to_jsonb($2::int), 'test')`,
      [key, value],
    );
  const stateOf = async (accountId: string): Promise<string | undefined> => {
    const [row] = await house.database.query<{ state: string }>(
      `SELECT state FROM erasure WHERE account_id = $1 AND state <> 'taken_back'`,
      [accountId],
    );
    return row?.state;
  };

  it('ends after a warning, unless its holder comes once more', async () => {
    await set('unproven_account_days', 30);
    await set('idle_account_days', 365);
    const [idle, unproven] = [await scene.newClient(), await scene.newClient()];
    const back = await scene.newClient();
    await house.database.query(`UPDATE account SET email_verified_at = NULL WHERE id = $1`, [
      unproven.me.id,
    ]);
    await house.database.query(
      `UPDATE account SET email_verified_at = created_at WHERE id = ANY ($1::uuid[])`,
      [[idle.me.id, back.me.id]],
    );
    await house.advance(31 * DAY);
    expect(await stateOf(unproven.me.id)).toBe('waiting');
    expect(await stateOf(idle.me.id)).toBeUndefined();
    await house.advance(340 * DAY);
    await house.jobs.settle();
    const subjects = (await scene.mailsTo(idle.me.email)).map(({ subject }) => subject);
    expect(subjects).toContain('Akunmu sudah lama tidak dipakai');
    expect(await stateOf(idle.me.id)).toBeUndefined();
    const again = house.visitor();
    await again.logIn(back.me.email);
    await house.advance(31 * DAY);
    expect(await stateOf(idle.me.id)).toBe('waiting');
    expect(await stateOf(back.me.id)).toBeUndefined();
    await house.advance(49 * 60);
    await house.jobs.settle();
    expect(await stateOf(idle.me.id)).toBe('done');
    const names = await count(`account WHERE id = $1 AND erased_at IS NOT NULL`, [idle.me.id]);
    expect(names).toBe(1);
  });
});
