import { join } from 'node:path';
import pg from 'pg';
import type { Proof, ProofSettings, Verdict } from '../frame/proof.js';
import { Random } from '../frame/random.js';
import type { House } from '../house/house.js';
import { inAHouse } from '../house/in-a-house.js';
import { populate } from '../house/people.js';
import { check, lookBefore } from './checker/check.js';
import { askForCopy, fetchCopy } from './copies.js';
import { askToLeave, Carry, STEPS, type Step } from './erase.js';
import { FAULTS, type Fault } from './faults.js';
import { Lives, type Lived } from './lives.js';
import type { Copy, RunRecord } from './record.js';

type Say = (line: string) => void;

/** Browsers speak to the first; what two of them do at once is the other proofs' matter. */
const APIS_ASKED = 1;
/** From so many people on the worker is killed at every step, and starts anew each time. */
const KILLED_EVERYWHERE = 20;

export const privacyProof: Proof = {
  name: 'privacy',
  claim:
    'whoever leaves is nowhere any more: no row, file, log or key of theirs is left but what the preview ' +
    'promised to keep, however often the erasure was broken into; and nobody else is touched',
  short: { size: 4, clients: 2 },
  leastSize: 4,
  mostClients: 50,
  plants: [...Object.keys(FAULTS), 'all'],
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
  const begun = performance.now();
  const [people] = await Promise.all([
    populate(house, { clients: settings.size, practices: 2 }),
    house.open(APIS_ASKED),
  ]);
  const main = new pg.Client({ connectionString: house.databaseUrl });
  const keys = new pg.Client({ connectionString: house.env['KEYS_DATABASE_URL'] });
  await Promise.all([main.connect(), keys.connect()]);
  try {
    for (const { where, sql } of faultsOf(settings.plant)) await { main, keys }[where].query(sql);
    const lives = new Lives(house, people, Random.of(settings.seed, 'words'), main);
    await lives.run();
    stop.throwIfAborted();
    const everybody = [...lives.clients, ...(lives.leaver ? [lives.leaver] : [])];
    const seconds = (): string => ((performance.now() - begun) / 1_000).toFixed(1);
    say(`${String(everybody.length)} people have lived after ${seconds()} s`);
    const copies = await copiesOf(everybody);
    stop.throwIfAborted();
    const before = await lookBefore(main, everybody);
    say(`${String(copies.length)} copies after ${seconds()} s`);
    const leaving = everybody.filter(({ isLeaving }) => isLeaving);
    const promises = [];
    for (const each of leaving) promises.push(await askToLeave(each));
    const carry = new Carry(house, main, say);
    await carry.run(leaving.length, killedAt(settings.size));
    await filesSwept(main);
    await house.stopPrograms();
    const record: RunRecord = {
      people: everybody,
      copies,
      promises,
      halves: carry.halves,
      kills: carry.kills,
    };
    const grounds = {
      main,
      keys,
      filesFolder: house.env['FILES_DIR'] ?? '',
      mailFolder: join(folder, 'sandbox'),
      logFiles: house.programs
        .filter(({ starts }) => starts > 0)
        .map(({ name }) => join(folder, `${name}.log`)),
    };
    const findings = await check(grounds, before, record);
    return {
      figures: {
        people: everybody.length,
        left: leaving.length,
        copies: copies.length,
        words: wordsOf(everybody),
        kills: carry.kills,
        cuts: carry.cuts,
        seconds: seconds(),
        faults: findings.length,
      },
      findings,
      evidence: settings.keep ?? (findings.length > 0 ? folder : null),
    };
  } finally {
    await Promise.all([main.end(), keys.end()]);
  }
}

function killedAt(size: number): readonly Step[] {
  return size >= KILLED_EVERYWHERE ? STEPS : ['emptied'];
}

function faultsOf(plant: string | null): readonly Fault[] {
  if (plant === 'all') return Object.values(FAULTS);
  return Object.entries(FAULTS).flatMap(([name, fault]) => (name === plant ? [fault] : []));
}

/** Everybody asks at the same time. */
function copiesOf(people: readonly Lived[]): Promise<Copy[]> {
  return Promise.all(people.map(async (each) => fetchCopy(each, await askForCopy(each))));
}

/** How many words were planted. */
function wordsOf(people: readonly Lived[]): number {
  return people
    .map(({ planted }) => Object.keys({ ...planted.sealed, ...planted.plain }).length)
    .reduce((sum, count) => sum + count, 0);
}

/** Bytes go by a sweep of their own, a few seconds later. */
async function filesSwept(main: pg.Client): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const sql = `SELECT 1 FROM stored_file WHERE state IN ('released','leaving')`;
    if ((await main.query(sql)).rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
