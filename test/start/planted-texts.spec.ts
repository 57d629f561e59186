import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import readWorkbook from 'read-excel-file/node';
import { OPERATIONS } from '../support/operations.js';
import { ok } from '../support/visitor.js';
import { filesWith, formsOf, foundIn, type Form } from './support/byte-search.js';
import { inDatabase } from './support/demo-database.js';
import { ownDemo } from './support/demo-folder.js';
import { removeTemporaryFolders, ROOT, temporaryFolder } from './support/environment.js';
import { freePorts } from '../support/free-ports.js';
import { Launcher } from './support/launcher.js';
import { everythingIsSent, plantEverything, signIn } from './support/plant-everything.js';
import { ANSWERS, type Planters } from './support/planting.js';

/** Random, so that it compresses badly and occurs nowhere else; letters, so that nothing escapes it. */
const marker = (): string => `Qx${randomBytes(24).toString('hex')}`;
/** What nobody may find: each text ends by saying which one it is. */
const SECRET = marker();
/** What everybody may read, and the search must find. */
const CONTROL = marker();
const planted: string[] = [];
const mark = (label: string): string => {
  planted.push(label);
  return `${SECRET}${label}`;
};

let launcher: Launcher;
let dataFolder: string;
let url: string;
let planters: Planters;

beforeAll(async () => {
  dataFolder = ownDemo();
  const port = await freePorts(3);
  url = `http://localhost:${String(port)}`;
  launcher = new Launcher({ root: ROOT, dataFolder, port, env: { LOG_LEVEL: 'trace' } });
  await launcher.ready();
  await sayEveryStatement();
  planters = await signIn(url);
  await plant();
}, 120_000);

afterAll(async () => {
  await launcher.cleanUp();
  removeTemporaryFolders();
}, 60_000);

/** The server's log as talkative as an operator may ever make it. */
async function sayEveryStatement(): Promise<void> {
  await inDatabase(dataFolder, async (database) => {
    await database.query(`ALTER SYSTEM SET log_statement = 'all'`);
    await database.query(`SELECT pg_reload_conf()`);
  });
}

let reasonBookingId: string;
let sessionId: string;

async function plant(): Promise<void> {
  const world = { url, dataFolder, planters };
  ({ sessionId, reasonBookingId } = await plantEverything(world, mark));
  const contact = {
    ...{ position: 9, channel: 'phone' as const, value: '021', lastCheckedOn: null },
    ...{ name: { id: CONTROL, en: CONTROL }, hours: { id: 'siang', en: 'by day' }, note: null },
  };
  const params = { header: { 'Idempotency-Key': marker() } };
  await ok(planters.admin.api.POST('/api/v1/admin/help-contacts', { params, body: contact }));
  await everythingIsSent(dataFolder, sessionId);
  await inDatabase(dataFolder, (database) => database.query('CHECKPOINT'));
}

/** Every row of every table, in both databases, as text: what pages keep compressed is open here. */
async function rowsWith(forms: readonly Form[]): Promise<string[]> {
  const { port, password } = JSON.parse(
    readFileSync(join(dataFolder, 'postgres.json'), 'utf8'),
  ) as { port: number; password: string };
  const found: string[] = [];
  for (const database of ['ruangpulih', 'ruangpulih_keys']) {
    const client = new pg.Client({ host: '127.0.0.1', user: 'postgres', port, password, database });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rows } = await client.query<{ all: string | null }>(
        `SELECT string_agg(t::text, E'\\n') AS all FROM ${name} t`,
      );
      const text = Buffer.from(rows[0]?.all ?? '');
      found.push(...foundIn(text, forms).map((form) => `${database} ${name}: ${form}`));
    }
    await client.end();
  }
  return found;
}

const THINGS: readonly (readonly [string, () => string])[] = [
  ['/api/v1/admin/bookings/{id}', () => reasonBookingId],
  ['/api/v1/admin/bookings/{id}', () => sessionId],
];

/** What the portal's routes answer an admin with every duty: all lists, and the bookings in question. */
async function adminAnswersWith(forms: readonly Form[]): Promise<string[]> {
  const lists = OPERATIONS.filter(
    ({ method, path }) =>
      method === 'GET' && path.startsWith('/api/v1/admin/') && !path.includes('{'),
  ).map(({ path }) => path);
  const details = THINGS.map(([path, id]) => path.replace('{id}', id()));
  const headers = { cookie: planters.admin.cookieHeader };
  const found: string[] = [];
  for (const path of [...lists, ...details]) {
    const answer = await fetch(`${url}${path}`, { headers });
    const bytes = await openly(path, Buffer.from(await answer.arrayBuffer()));
    found.push(...foundIn(bytes, forms).map((form) => `${path}: ${form}`));
  }
  return found;
}

/** A workbook is packed; what stands in its cells is searched. */
async function openly(path: string, bytes: Buffer): Promise<Buffer> {
  if (!path.endsWith('.xlsx') || bytes.subarray(0, 2).toString() !== 'PK') return bytes;
  return Buffer.from(JSON.stringify(await readWorkbook(bytes)));
}

const secretForms = (): Form[] => [
  ...formsOf(SECRET),
  ...[', ', ','].map((comma) => ({
    name: 'answers',
    bytes: Buffer.from(ANSWERS.join(comma)),
  })),
];

describe('the search itself', () => {
  it('finds a text in every way of writing it, wherever it begins', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deep'));
    const forms = formsOf(CONTROL);
    const utf8 = Buffer.from(CONTROL);
    const written: Record<string, Buffer | string> = {
      plain: `before${CONTROL}after`,
      wide: Buffer.from(`a${CONTROL}`, 'utf16le'),
      turned: Buffer.from(`a${CONTROL}`, 'utf16le').swap16(),
      hex: utf8.toString('hex'),
      shouted: utf8.toString('hex').toUpperCase(),
      ...Object.fromEntries(
        ['', 'a', 'ab', 'abc'].map((head) => [
          `base64${head}`,
          Buffer.from(`${head}${CONTROL}tail`).toString('base64'),
        ]),
      ),
      url: Buffer.from(`??${CONTROL}`).toString('base64url'),
      none: randomBytes(4096),
    };
    for (const [name, content] of Object.entries(written)) {
      writeFileSync(join(folder, 'deep', name), content);
    }
    const found = await filesWith(folder, forms);
    const names = new Set(found.map((line) => line.split(/[/:]/)[1]));
    expect([...names].sort()).toEqual(
      Object.keys(written)
        .filter((name) => name !== 'none')
        .sort(),
    );
  });

  it('finds what was written in clear: in the database’s files, its rows, and an admin’s answers', async () => {
    const forms = formsOf(CONTROL);
    const files = await filesWith(join(dataFolder, 'postgres'), forms);
    expect(files.filter((line) => line.startsWith('base/'))).not.toEqual([]);
    expect(files.filter((line) => line.startsWith('pg_wal/'))).not.toEqual([]);
    expect(await rowsWith(forms)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ruangpulih public\.help_contact: UTF-8/)]),
    );
    expect(await adminAnswersWith(forms)).toEqual([
      expect.stringMatching(/^\/api\/v1\/admin\/help-contacts: UTF-8/),
    ]);
  });

  it('looks where the processes write: requests, statements and mails are there', async () => {
    const within = (text: string): Promise<string[]> =>
      filesWith(dataFolder, [{ name: 'it', bytes: Buffer.from(text) }]);
    for (const logged of ['"/api/v1/bookings/:id/note/sign"', '"level":"debug"']) {
      expect(await within(logged)).toEqual([expect.stringMatching(/^logs\/app\.log/)]);
    }
    expect(await within('INSERT INTO session_summary')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^postgres\.log/)]),
    );
    expect((await within('klien@ruangpulih.test')).some((line) => /^sandbox/.test(line))).toBe(
      true,
    );
  });
});

describe('what people wrote in care', () => {
  it('was planted everywhere it can be written, and its readers read it', async () => {
    expect(planted.toSorted()).toEqual(
      [
        ...['Reason', 'Rejection', 'Draft', 'Note', 'Addendum', 'Summary', 'Homework'],
        ...['ChatOfClient', 'ChatOfPsychologist', 'Mood', 'Goal', 'Disposition'],
      ].toSorted(),
    );
    const note = await ok(
      planters.psychologist.api.GET('/api/v1/bookings/{id}/note', {
        params: { path: { id: sessionId } },
      }),
    );
    expect(note.status).toBe('signed');
    expect(JSON.stringify(note)).toContain(`${SECRET}Note`);
  });

  it('is in no file below the data folder: cluster, log, journal of mails and messages, keys, uploads', async () => {
    expect(await filesWith(dataFolder, secretForms())).toEqual([]);
  });

  it('is in no row of either database: events, jobs, messages, remembered answers', async () => {
    expect(await rowsWith(secretForms())).toEqual([]);
  });

  it('is in no answer to an admin who may everything, and nothing a process said', async () => {
    expect(await adminAnswersWith(secretForms())).toEqual([]);
    const said = Buffer.from(launcher.output + launcher.errors);
    expect(foundIn(said, secretForms())).toEqual([]);
  });

  it('would not be in a statement log either: it names statements, never what they carry', () => {
    const log = readFileSync(join(dataFolder, 'postgres.log'), 'utf8');
    expect(log).toContain('INSERT INTO note');
    expect(log).not.toMatch(/parameters: \$1/i);
  });
});
