import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { ok, Visitor, type Schemas } from '../support/visitor.js';
import { filesWith, formsOf } from './support/byte-search.js';
import { inDatabase } from './support/demo-database.js';
import { ownDemo } from './support/demo-folder.js';
import { removeTemporaryFolders, ROOT, temporaryFolder } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher } from './support/launcher.js';
import { operate } from './support/operate.js';
import { plantEverything, signIn } from './support/plant-everything.js';
import { ANSWERS, missing, type Planters } from './support/planting.js';

/** Random, so that it compresses badly and occurs nowhere else. */
const SECRET = `Qx${randomBytes(24).toString('hex')}`;
/** What everybody may read; a search that does not find it finds nothing. */
const CONTROL = `Qx${randomBytes(24).toString('hex')}`;

let house: Launcher;
let dataFolder: string;
let planters: Planters;
let sessionId: string;
/** A signed note about somebody who is erased after the first backup. */
let erased: { bookingId: string; personId: string; text: string };
/** Archives: before the erasure, with their keys, and the keys after it. */
let before: string;
let keysBefore: string;
let keysAfter: string;
/** Chat messages that were acknowledged before the backup began, and in all. */
let written: { before: number; all: number };

beforeAll(async () => {
  dataFolder = ownDemo();
  const port = await freePorts(3);
  const url = `http://localhost:${String(port)}`;
  house = new Launcher({ root: ROOT, dataFolder, port });
  await house.ready();
  planters = await signIn(url);
  ({ sessionId } = await plantEverything({ url, dataFolder, planters }, (of) => `${SECRET}${of}`));
  await sayPublicly();
  erased = await somebodyElse();
  await backUpWhileWriting();
  await erase(erased.personId);
  keysAfter = (await backUp('after')).keys;
  house.interrupt();
  await house.ended;
}, 120_000);

afterAll(async () => {
  await house.cleanUp();
  removeTemporaryFolders();
}, 60_000);

async function sayPublicly(): Promise<void> {
  const contact = {
    ...{ position: 9, channel: 'phone' as const, value: '021', lastCheckedOn: null },
    ...{ name: { id: CONTROL, en: CONTROL }, hours: { id: 'siang', en: 'by day' }, note: null },
  };
  const params = { header: { 'Idempotency-Key': randomUUID() } };
  await ok(planters.admin.api.POST('/api/v1/admin/help-contacts', { params, body: contact }));
}

/** Another person in care than the one who planted, with a signed note of the same psychologist. */
async function somebodyElse(): Promise<typeof erased> {
  const [found] = await inDatabase(dataFolder, (sql) =>
    sql.query<{ bookingId: string; personId: string }>(
      `SELECT b.id AS "bookingId", b.care_person_id AS "personId"
         FROM note_signature s JOIN booking b ON b.id = s.booking_id
        WHERE b.care_person_id <> (SELECT care_person_id FROM booking WHERE id = $1) LIMIT 1`,
      [sessionId],
    ),
  );
  if (!found) return missing('signed note of somebody else');
  const { sections } = await noteOf(found.bookingId, planters.psychologist);
  const text = sections.map((section) => section.text).join('');
  expect(text.length).toBeGreaterThan(20);
  return { ...found, text };
}

async function backUp(name: string): Promise<{ main: string; keys: string }> {
  const to = join(temporaryFolder(), name);
  const { code, said } = await operate(dataFolder, ['backup', '--to', to]);
  if (code !== 0) throw new Error(said);
  return { main: onlyOneIn(to), keys: onlyOneIn(`${to}-keys`) };
}

function onlyOneIn(folder: string): string {
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? '');
}

async function backUpWhileWriting(): Promise<void> {
  const backup = new AbortController();
  written = { before: 0, all: 0 };
  const write = async (): Promise<void> => {
    const body = { id: randomUUID(), text: `${SECRET}Chat` };
    const params = { path: { id: sessionId } };
    await ok(planters.client.api.POST('/api/v1/bookings/{id}/messages', { params, body }));
    written.all++;
  };
  await write();
  written.before = written.all;
  const writing = (async () => {
    while (!backup.signal.aborted) {
      await write();
      // Chat has a limit against floods.
      await sleep(150);
    }
  })();
  ({ main: before, keys: keysBefore } = await backUp('before'));
  backup.abort();
  await writing;
}

async function erase(personId: string): Promise<void> {
  await inDatabase(
    dataFolder,
    (sql) => sql.query(`DELETE FROM data_key WHERE person_id = $1`, [personId]),
    'ruangpulih_keys',
  );
}

/** An empty installation that was given the master key, which is in no backup. */
function newPlace(): string {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  cpSync(join(dataFolder, 'keys', 'master.key'), join(folder, 'keys', 'master.key'));
  return folder;
}

/** What a thief of the archive sees: every file, unpacked. */
function unpacked(archive: string): string {
  const folder = temporaryFolder();
  cpSync(archive, folder, { recursive: true });
  const tables = join(folder, 'tables');
  for (const name of readdirSync(tables)) {
    writeFileSync(join(tables, `${name}.txt`), gunzipSync(readFileSync(join(tables, name))));
  }
  return folder;
}

const secretForms = () => [
  ...formsOf(SECRET),
  ...[', ', ','].map((comma) => ({ name: 'answers', bytes: Buffer.from(ANSWERS.join(comma)) })),
];

describe('a backup without the keys', () => {
  it('shows what is public, and nothing of what was written in care', async () => {
    const folder = unpacked(before);
    const found = await filesWith(folder, formsOf(CONTROL));
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^tables\/help_contact\.copy\.gz\.txt: UTF-8/),
      ]),
    );
    expect(await filesWith(folder, secretForms())).toEqual([]);
    expect(await filesWith(unpacked(keysBefore), secretForms())).toEqual([]);
  });

  it('has the keys apart, and neither has the master key', async () => {
    const tables = (archive: string): string[] => readdirSync(join(archive, 'tables'));
    expect(tables(before)).not.toContain('data_key.copy.gz');
    expect(tables(keysBefore)).toContain('data_key.copy.gz');
    const lines = readFileSync(join(dataFolder, 'keys', 'master.key'), 'utf8')
      .trim()
      .split('\n');
    const key = lines.at(-1) ?? '';
    const forms = [...formsOf(key), { name: 'bytes', bytes: Buffer.from(key, 'base64') }];
    for (const archive of [before, keysBefore]) {
      expect(await filesWith(unpacked(archive), forms)).toEqual([]);
    }
  });
});

describe('a restore', () => {
  it('names what is wrong with an archive, and touches nothing', async () => {
    const spoiled = join(temporaryFolder(), 'spoiled');
    cpSync(before, spoiled, { recursive: true });
    rmSync(join(spoiled, 'tables', 'ledger_entry.copy.gz'));
    const flipped = join(spoiled, 'tables', 'account.copy.gz');
    const bytes = readFileSync(flipped);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    const place = newPlace();
    const { code, said } = await operate(place, ['restore', '--from', spoiled]);
    expect(code).toBe(1);
    expect(said).toContain('tables/ledger_entry.copy.gz is missing.');
    expect(said).toContain(
      'tables/account.copy.gz is not what was written: its SHA-256 is another.',
    );
    expect(readdirSync(place)).not.toContain('files');
  });

  it('brings everything back on a new server, but for what was erased since', async () => {
    const place = newPlace();
    const restored = await operate(place, ['restore', '--from', before, '--keys-from', keysAfter]);
    expect(restored).toMatchObject({ code: 0 });
    const again = await operate(place, ['restore', '--from', before]);
    expect(again.said).toContain('--replace');
    const verified = await operate(place, ['verify', '--from', before]);
    expect(verified.said).not.toContain('FAULT');
    expect(verified.said).toMatch(/Sealed texts: \d+ columns under \d+ keys, of which [1-9]/);
    expect(verified.code).toBe(0);

    const port = await freePorts(3);
    const url = `http://localhost:${String(port)}`;
    house = new Launcher({ root: ROOT, dataFolder: place, port });
    await house.ready();
    const { psychologist } = await signIn(url);
    expect(JSON.stringify(await noteOf(sessionId, psychologist))).toContain(`${SECRET}Note`);
    const dead = await noteOf(erased.bookingId, psychologist);
    expect(dead.status).toBe('signed');
    expect(dead.sections.map(({ text }) => text).join('')).toBe('');
    expect(await chatIn(url)).toBeGreaterThanOrEqual(written.before);
    expect(await chatIn(url)).toBeLessThanOrEqual(written.all);

    const id = await loseLedgerRow(place);
    const broken = await operate(place, ['verify']);
    expect(broken.code).toBe(1);
    expect(broken.said).toContain(
      `FAULT  Money and bookings: a ledger transaction does not balance: ${id}`,
    );
  }, 120_000);
});

function noteOf(id: string, by: Visitor): Promise<Schemas['NoteResponse']> {
  return ok(by.api.GET('/api/v1/bookings/{id}/note', { params: { path: { id } } }));
}

/** How many of the messages written beside the backup are there. */
async function chatIn(url: string): Promise<number> {
  const client = new Visitor(url);
  await client.logIn('klien@ruangpulih.test', 'RuangPulih!2026');
  const path = { id: sessionId };
  const { items } = await ok(
    client.api.GET('/api/v1/bookings/{id}/messages', { params: { path, query: { limit: 100 } } }),
  );
  return items.filter(({ text }) => text === `${SECRET}Chat`).length;
}

async function loseLedgerRow(folder: string): Promise<string> {
  const [row] = await inDatabase(folder, async (sql) => {
    await sql.query('ALTER TABLE ledger_entry DISABLE TRIGGER USER');
    const gone = await sql.query<{ id: string }>(
      `DELETE FROM ledger_entry WHERE ctid = (SELECT min(ctid) FROM ledger_entry)
       RETURNING transaction_id AS id`,
    );
    await sql.query('ALTER TABLE ledger_entry ENABLE TRIGGER USER');
    return gone;
  });
  return row?.id ?? missing('ledger');
}
