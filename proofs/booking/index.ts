import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { percentile } from '../frame/percentile.js';
import type { Finding, Proof, ProofSettings, Verdict } from '../frame/proof.js';
import type { House } from '../house/house.js';
import { inAHouse } from '../house/in-a-house.js';
import { Attack } from './attack/attack.js';
import { History } from './attack/history.js';
import { check } from './checker/check.js';
import { CLAIMS } from './checker/claims.js';
import { countEvents } from './checker/figures.js';

/** In the tables, or in the programs as they are started. */
interface Planted {
  readonly sql?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const SCRIPTS = new URL('../../../proofs/booking/plants/', import.meta.url);

/** Faults that are planted before anybody comes; the proof must find each. */
const PLANTS: Readonly<Record<string, Planted>> = {
  overlaps: { sql: 'ALTER TABLE booking DROP CONSTRAINT psychologist_time' },
  swap: { env: { NODE_OPTIONS: `--import=${new URL('without-swap.mjs', SCRIPTS).href}` } },
};

export const bookingProof: Proof = {
  name: 'booking',
  claim:
    'whatever clients, psychologists, clocks and dying processes do at once, no time is given twice, ' +
    'nothing promised is lost, and no rupiah is kept without a time for it',
  short: { size: 400, clients: 16 },
  leastSize: 50,
  mostClients: 1_000,
  plants: Object.keys(PLANTS),
  run,
};

function run(
  settings: ProofSettings,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<Verdict> {
  const { env } = PLANTS[settings.plant ?? ''] ?? {};
  return inAHouse(
    settings,
    (folder, house) => proveIn(folder, house, { settings, say, stop }),
    env,
  );
}

async function proveIn(
  folder: string,
  house: House,
  {
    settings,
    say,
    stop,
  }: { settings: ProofSettings; say: (line: string) => void; stop: AbortSignal },
): Promise<Verdict> {
  const database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  try {
    const { sql } = PLANTS[settings.plant ?? ''] ?? {};
    if (sql !== undefined) await database.query(sql);
    const historyFile = join(folder, 'history.jsonl');
    const history = new History(historyFile);
    const attack = await Attack.run({ house, database, history, settings, say, stop });
    await history.close();
    const settledAt = house.now();
    const deaths = house.programs.flatMap(({ ownDeaths }) => ownDeaths);
    await house.stopPrograms();
    say('all has settled; checking');
    const { troubles } = attack.nemesis;
    await writeFile(join(folder, 'run.json'), JSON.stringify({ troubles, deaths, settledAt }));
    const journalFile = join(folder, 'sandbox', 'midtrans.jsonl');
    const { findings, excused } = await check({
      database,
      historyFile,
      journalFile,
      troubles,
      deaths,
      settledAt,
    });
    for (const line of excused) say(`errors of ours in a window of trouble: ${line}`);
    return {
      figures: figuresOf({ house, history, attack, findings }, await countEvents(database)),
      findings,
      evidence: settings.keep ?? (findings.length > 0 ? folder : null),
    };
  } finally {
    await database.end();
  }
}

function figuresOf(
  of: { house: House; history: History; attack: Attack; findings: readonly Finding[] },
  events: Record<string, number>,
): Record<string, string | number> {
  const { house, history, attack, findings } = of;
  const { nemesis, attackSeconds, settleSeconds, clockDays } = attack;
  const found = (...claims: readonly string[]): number =>
    findings.filter(({ claim }) => claims.includes(claim)).length;
  const starts = house.programs.reduce((sum, program) => sum + program.starts, 0);
  return {
    attempts: history.attempts,
    won: history.okByOp['hold'] ?? 0,
    lostToOthers: history.lostToOthers,
    ...Object.fromEntries(
      Object.entries(history.answersByCode).map(([code, count]) => [
        /^\d/.test(code) ? `http${code}` : code,
        count,
      ]),
    ),
    ...events,
    kills: nemesis.kills,
    restarts: starts - house.programs.length,
    backendsEnded: nemesis.backendsEnded,
    pauses: nemesis.counts.pause_api + nemesis.counts.pause_worker,
    silences: nemesis.counts.silence_provider,
    clockDays: clockDays.toFixed(1),
    seconds: attackSeconds.toFixed(1),
    settling: settleSeconds.toFixed(1),
    attemptsPerSecond: (history.attempts / attackSeconds).toFixed(0),
    holdP50ms: percentile(history.holdMilliseconds, 0.5),
    holdP99ms: percentile(history.holdMilliseconds, 0.99),
    overlaps: found(CLAIMS.overlap, CLAIMS.overlapOnce, CLAIMS.personOverlap),
    lost: found(CLAIMS.gone, CLAIMS.neverSo, CLAIMS.lostConfirmed),
    chargedWithoutTimeOrRefund: found(CLAIMS.charged),
    illegalTransitions: found(CLAIMS.illegalArrow, CLAIMS.wrongParty, CLAIMS.noHistory),
    ledgerFaults: found(CLAIMS.unbalanced, CLAIMS.account, CLAIMS.disagree),
    errorsOutsideTrouble: found(CLAIMS.serverError),
  };
}
