import { spawn } from 'node:child_process';
import { appendFile, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/embedded/index.js';
import { check } from './checker/check.js';
import { CLAIMS } from './checker/claims.js';
import type { Evidence } from './checker/evidence.js';
import type { Entry, Trouble } from './record.js';
import { PLANTS } from './testing/plants.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-proof-spec-'));
const evidence = join(folder, 'evidence');

afterAll(() => rm(folder, { recursive: true, force: true }));

/** As somebody at a terminal runs it. */
async function prove(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['scripts/prove.mjs', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('the short proof', () => {
  test('holds, prints its seed first and its figures last', async () => {
    const { code, output } = await prove('booking', '--seed', '7', '--keep', evidence);
    const lines = output.trim().split('\n');
    expect(lines[0]).toBe('booking: seed 7, size 400, 16 clients');
    expect(lines.at(-1)).toMatch(
      /^booking: HOLDS seed=7 attempts=\d+ .*overlaps=0 lost=0 chargedWithoutTimeOrRefund=0 illegalTransitions=0 ledgerFaults=0/,
    );
    expect(code).toBe(0);
  }, 240_000);

  test('fails when nothing keeps two times apart', async () => {
    const args = ['--seed', '7', '--size', '100', '--clients', '12', '--plant', 'overlaps'];
    const { code, output } = await prove('booking', ...args);
    expect(output).toContain(`FAILED ${CLAIMS.overlapOnce}`);
    expect(output).toContain('booking: DOES NOT HOLD');
    expect(code).toBe(1);
  }, 240_000);

  test('fails when nobody asks whether a booking still is as it was read', async () => {
    const args = ['--seed', '7', '--size', '150', '--clients', '12', '--plant', 'swap'];
    const { code, output } = await prove('booking', ...args);
    // The second wall, a history that must continue, refuses what the first let through.
    expect(output).toContain(`FAILED ${CLAIMS.serverError}`);
    expect(code).toBe(1);
  }, 240_000);

  test('says in one sentence what it does not understand', async () => {
    expect(await prove('booking', '--size', 'many')).toEqual({
      code: 2,
      output: '--size must be a whole number from 50 to 100000000.\n',
    });
  });
});

describe('the checker, shown the same run with one fault planted', () => {
  let server: EmbeddedPostgres;
  let run: { troubles: Trouble[]; settledAt: number };
  let admin: pg.Client;
  let copies = 0;

  beforeAll(async () => {
    server = await startEmbeddedPostgres({
      dataFolder: join(evidence, 'database'),
      databases: [],
      settings: { track_commit_timestamp: 'on' },
    });
    admin = new pg.Client({ connectionString: server.url('postgres') });
    await admin.connect();
    run = JSON.parse(await readFile(join(evidence, 'run.json'), 'utf8')) as typeof run;
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });

  /** A copy of all that the run left behind, to be tampered with. */
  async function copy(): Promise<Evidence & { close(): Promise<void> }> {
    const name = `copy_${++copies}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ruangpulih`);
    const database = new pg.Client({ connectionString: server.url(name) });
    await database.connect();
    const historyFile = join(folder, `${name}-history.jsonl`);
    const journalFile = join(folder, `${name}-journal.jsonl`);
    await copyFile(join(evidence, 'history.jsonl'), historyFile);
    await copyFile(join(evidence, 'sandbox', 'midtrans.jsonl'), journalFile);
    return {
      ...run,
      database,
      historyFile,
      journalFile,
      deaths: [],
      async close() {
        await database.end();
        await admin.query(`DROP DATABASE ${name}`);
      },
    };
  }

  async function claimsAfter(tamper: (evidence: Evidence) => Promise<unknown>): Promise<string[]> {
    const tampered = await copy();
    try {
      await tamper(tampered);
      const { findings } = await check(tampered);
      return [...new Set(findings.map(({ claim }) => claim))];
    } finally {
      await tampered.close();
    }
  }

  async function rewrite<Line>(file: string, change: (line: Line) => Line | null): Promise<void> {
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    const kept = lines.map((line) => change(JSON.parse(line) as Line)).filter((line) => line);
    await writeFile(file, kept.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  test('finds nothing when nothing was planted', async () => {
    expect(await claimsAfter(() => Promise.resolve())).toEqual([]);
  });

  test.each(PLANTS)('$fault: $claim', async ({ claim, sql }) => {
    const claims = await claimsAfter(async ({ database }) => {
      // Past the triggers and foreign keys that would refuse it.
      await database.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
    });
    expect(claims).toContain(CLAIMS[claim]);
  });

  test('a payment nobody knows of is money taken for nothing', async () => {
    const claims = await claimsAfter(({ journalFile }) =>
      appendFile(
        journalFile,
        '{"type":"created","order":{"orderId":"RP-lost","grossAmount":250000}}\n' +
          '{"type":"changed","orderId":"RP-lost","change":{"kind":"settled","at":0},"notices":[]}\n',
      ),
    );
    expect(claims).toEqual([CLAIMS.charged, CLAIMS.disagree]);
  });

  test('a refund the provider never made is money taken for nothing', async () => {
    type Line = { change?: { kind: string } };
    const claims = await claimsAfter(({ journalFile }) =>
      rewrite<Line>(journalFile, (line) => (line.change?.kind === 'refunded' ? null : line)),
    );
    expect(claims).toEqual(expect.arrayContaining([CLAIMS.charged, CLAIMS.disagree]));
  });

  test('a payment that was never made leaves times that nobody paid for', async () => {
    type Line = { change?: { kind: string } };
    const claims = await claimsAfter(({ journalFile }) =>
      rewrite<Line>(journalFile, (line) => (line.change?.kind === 'settled' ? null : line)),
    );
    expect(claims).toEqual(expect.arrayContaining([CLAIMS.unpaid, CLAIMS.disagree]));
  });

  test('a key that was answered with two bookings had two effects', async () => {
    const claims = await claimsAfter(({ historyFile }) => {
      let previous: Entry['booking'];
      return rewrite<Entry>(historyFile, (entry) => {
        if (entry.op !== 'hold' || entry.booking === undefined) return entry;
        const other = { ...entry, key: 'one key', booking: previous ?? entry.booking };
        previous = entry.booking;
        return other;
      });
    });
    expect(claims).toContain(CLAIMS.twoEffects);
  });

  test('a booking made by a request that was refused is found', async () => {
    const claims = await claimsAfter(({ historyFile }) =>
      rewrite<Entry>(historyFile, ({ booking, ...entry }) =>
        entry.op === 'hold' && booking ? { ...entry, outcome: 'refused', status: 409 } : entry,
      ),
    );
    expect(claims).toEqual([CLAIMS.refusedYetDone]);
  });

  test('an error of ours is excused only by a trouble at that moment', async () => {
    const failed = { op: 'hold', who: 'c1', api: 'api-1', ms: 5, outcome: 'failed', status: 500 };
    const claims = await claimsAfter(({ historyFile }) =>
      appendFile(historyFile, `${JSON.stringify({ ...failed, at: -60_000 })}\n`),
    );
    expect(claims).toEqual([CLAIMS.serverError]);
  });
});
