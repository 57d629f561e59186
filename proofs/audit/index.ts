import pg from 'pg';
import { percentile } from '../frame/percentile.js';
import type { Finding, Proof, ProofSettings, Verdict } from '../frame/proof.js';
import type { House } from '../house/house.js';
import { inAHouse } from '../house/in-a-house.js';
import { logIn, populate, proveAgain } from '../house/people.js';
import { attack, type Errands } from './attack.js';
import { checkChains, type ChainVerdict } from './checker/chain.js';
import { FAULTS } from './faults.js';
import { Trail } from './trail.js';

type Say = (line: string) => void;

const COUNT = `SELECT count(*)::int AS n FROM audit_entry`;

export const auditProof: Proof = {
  name: 'audit',
  claim:
    'whatever is written to the trail at once by several processes, one of which is killed, stands in ' +
    'chains that do not fork, nothing that was answered is missing from it, and what somebody does to ' +
    'it with all rights over the database is named',
  short: { size: 1_000, clients: 32 },
  leastSize: 100,
  mostClients: 200,
  plants: Object.keys(FAULTS),
  run,
};

function run(settings: ProofSettings, say: Say, stop: AbortSignal): Promise<Verdict> {
  return inAHouse(settings, (folder, house) => proveIn(folder, house, { settings, say, stop }));
}

async function proveIn(
  folder: string,
  house: House,
  { settings, say, stop }: { settings: ProofSettings; say: Say; stop: AbortSignal },
): Promise<Verdict> {
  const people = await populate(house, { clients: 40, practices: 1, admins: 4 });
  await house.open();
  stop.throwIfAborted();
  const cookies = await logIn(house, people.admins);
  await proveAgain(house, cookies);
  const ids = await withDatabase(house.databaseUrl, accountsOf(people.clients));
  const before = await withDatabase(house.databaseUrl, countRows);
  const errands = await attack({ house, cookies, accountIds: ids }, settings);
  await house.stopPrograms();
  const trail = new Trail(house);
  await trail.anchor();
  say(`${errands.answered} acts were answered; checking`);
  const after = await withDatabase(house.databaseUrl, countRows);
  const fault = FAULTS[settings.plant ?? ''];
  if (fault) await withDatabase(house.databaseUrl, (database) => database.query(fault.sql));
  const keys = await trail.keys();
  const chains = await withDatabase(house.databaseUrl, (db) => checkChains(db, keys));
  const verified = await trail.verifyByCommand();
  const findings = [
    ...findingsOf(errands, after - before, chains),
    ...(verified.code === 0 ? [] : [{ claim: 'the verification holds', row: verified.output }]),
    // What is tampered with already is not tampered with again.
    ...(fault ? [] : await tampering(trail, say)),
  ];
  return {
    figures: figuresOf(errands, chains, verified.rows),
    findings,
    evidence: settings.keep ?? (findings.length > 0 ? folder : null),
  };
}

/** Each fault on a copy of its own: the verification must name it. */
async function tampering(trail: Trail, say: Say): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, { sql, says }] of Object.entries(FAULTS)) {
    const sentences = await trail.faultsAfter(sql);
    say(`${name}: ${sentences.join(' ')}`);
    if (sentences.length === 1 && says.test(sentences[0] ?? '')) continue;
    findings.push({ claim: 'tampering is named', row: `${name}: ${sentences.join(' ')}` });
  }
  return findings;
}

function findingsOf(errands: Errands, written: number, chains: ChainVerdict): Finding[] {
  const { rowsOwed, rowsAtMost, failed } = errands;
  const findings = chains.broken.map((row) => ({ claim: 'the chains are whole', row }));
  if (chains.forks > 0) findings.push({ claim: 'no chain forks', row: `${chains.forks} forks` });
  if (written < rowsOwed || written > rowsAtMost) {
    const row = `${written} rows, but ${rowsOwed} to ${rowsAtMost} are owed`;
    findings.push({ claim: 'what was answered is written down', row });
  }
  if (failed > 0) findings.push({ claim: 'no act fails', row: `${failed} failed` });
  return findings;
}

function figuresOf(
  { answered, seconds, milliseconds, kills }: Errands,
  { rows, forks, broken }: ChainVerdict,
  verified: string,
): Record<string, string | number> {
  return {
    acts: answered,
    rows,
    forks,
    brokenChains: broken.length,
    verifiedRows: verified,
    kills,
    seconds: seconds.toFixed(1),
    actsPerSecond: (answered / seconds).toFixed(0),
    p50ms: percentile(milliseconds, 0.5).toFixed(0),
    p99ms: percentile(milliseconds, 0.99).toFixed(0),
  };
}

async function withDatabase<T>(url: string, work: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

function accountsOf(emails: readonly string[]) {
  return async (database: pg.Client): Promise<string[]> => {
    const sql = 'SELECT id FROM account WHERE email = ANY ($1::text[]) ORDER BY id';
    return (await database.query<{ id: string }>(sql, [emails])).rows.map(({ id }) => id);
  };
}

async function countRows(database: pg.Client): Promise<number> {
  return (await database.query<{ n: number }>(COUNT)).rows[0]?.n ?? 0;
}
