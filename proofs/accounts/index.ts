import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Finding, Proof, ProofSettings, Verdict } from '../frame/proof.js';
import { Random } from '../frame/random.js';
import type { House } from '../house/house.js';
import { inAHouse } from '../house/in-a-house.js';
import { PASSWORD, populate } from '../house/people.js';
import { attack, cookieIn, portOf, tryIn, type Statuses, type Tally } from './attack.js';
import { check } from './checker/check.js';
import { returnByMail, type Return } from './return-by-mail.js';

/** Faults that are planted before anybody comes; the proof must find each. */
const PLANTS: Readonly<Record<string, string>> = {
  /** No bucket ever empties, so every guess is looked at. */
  open: `
    CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.full_at := '-infinity'; RETURN NEW; END $$;
    CREATE TRIGGER planted BEFORE INSERT OR UPDATE ON throttle
      FOR EACH ROW EXECUTE FUNCTION planted()`,
  /** No browser is ever known again, so the owner waits with the strangers. */
  forgetful: `
    CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    CREATE TRIGGER planted BEFORE INSERT ON known_device
      FOR EACH ROW EXECUTE FUNCTION planted()`,
};

/** Where requests seem to come from is ours to say, as it would be our proxy's. */
const BEHIND_US = { TRUSTED_PROXIES: '127.0.0.1' };

export const accountsProof: Proof = {
  name: 'accounts',
  claim:
    'whoever guesses one account’s password from ever new addresses does not get in, and its owner ' +
    'does all the while',
  short: { size: 400, clients: 32 },
  leastSize: 100,
  mostClients: 1_000,
  plants: Object.keys(PLANTS),
  run,
};

function run(
  settings: ProofSettings,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<Verdict> {
  return inAHouse(
    settings,
    (folder, house) => proveIn(folder, house, { settings, say, stop }),
    BEHIND_US,
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
    const { clients } = await populate(house, { clients: 1, practices: 0 });
    const email = clients[0] ?? '';
    const planted = PLANTS[settings.plant ?? ''];
    if (planted !== undefined) await database.query(planted);
    await house.open();
    const first = await tryIn(portOf(house, 0), { email, password: PASSWORD }, FIRST_VISIT);
    const owner = { email, cookie: cookieIn(first) };
    const { size, clients: atOnce } = settings;
    const random = Random.of(settings.seed, 'guesses');
    const tally = await attack({ house, owner, random, size, clients: atOnce, stop });
    say('the guessing is over; the owner comes with a new browser');
    const comeback = await returnByMail(house, email, PASSWORD);
    const findings = await check(database, email, { ...tally, ...comeback });
    await writeFile(join(folder, 'run.json'), JSON.stringify({ tally, comeback }));
    return {
      figures: figuresOf(tally, comeback, findings),
      findings,
      evidence: settings.keep ?? (findings.length > 0 ? folder : null),
    };
  } finally {
    await database.end();
  }
}

const FIRST_VISIT = { line: '203.0.113.7' };

function figuresOf(
  { guesses, owner, memory, seconds }: Tally,
  { atFirst, byMail }: Return,
  findings: readonly Finding[],
): Record<string, string | number> {
  const of = (statuses: Statuses, status: number): number => statuses[status] ?? 0;
  const total = (statuses: Statuses): number =>
    Object.values(statuses).reduce((sum, count) => sum + count, 0);
  return {
    guesses: total(guesses),
    letIn: of(guesses, 200),
    lookedAt: of(guesses, 401),
    turnedAway: of(guesses, 429),
    tooBusy: of(guesses, 503),
    ownerLetIn: of(owner, 200),
    ownerKeptOut: total(owner) - of(owner, 200),
    newBrowserAtFirst: atFirst,
    newBrowserByMail: byMail,
    ...resident(memory),
    seconds: seconds.toFixed(1),
    faults: findings.length,
  };
}

function resident(memory: Tally['memory']): Record<string, string | number> {
  if (memory === null) return { rssMB: 'unknown' };
  const { before, peak, after } = memory;
  return { rssBeforeMB: before, rssPeakMB: peak, rssAfterMB: after };
}
