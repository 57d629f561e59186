import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readKeySource, readPlaces } from '../config/places.js';
import { SystemClock } from '../kernel/time/clock.js';
import { isoOf } from '../kernel/time/instant.js';
import { openStore } from '../platform/files/open-store.js';
import { MasterKeys } from '../platform/crypto/master-keys.js';
import { backUp, LONGEST_DAYS } from './backup/back-up.js';
import { prune } from './backup/prune.js';
import { connected, queryable } from './connect.js';
import { renew } from './keys/renew.js';
import { rewrap } from './keys/rewrap.js';
import { rotate } from './keys/rotate.js';
import { passwordsByVersion, status } from './keys/status.js';
import { OperationFault } from './operation-fault.js';
import { restore } from './restore/restore.js';
import { strayFiles } from './verify/stray-files.js';
import { verify, type Finding } from './verify/verify.js';

type Say = (line: string) => void;
interface Options {
  readonly [name: string]: string | boolean | undefined;
}
interface Command {
  readonly options: Readonly<Record<string, { type: 'string' | 'boolean' }>>;
  run(options: Options, env: NodeJS.ProcessEnv, say: Say): Promise<void>;
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const clock = new SystemClock();

const COMMANDS: Readonly<Record<string, Command>> = {
  backup: {
    options: { to: TEXT, 'keys-to': TEXT, 'keys-days': TEXT },
    async run(options, env, say) {
      const to = resolve(needed(options, 'to'));
      const keysTo = resolve(text(options, 'keys-to') ?? `${to}-keys`);
      const keysDays = Number(text(options, 'keys-days') ?? LONGEST_DAYS);
      const now = clock.now();
      const made = await backUp(readPlaces(env), { to, keysTo, keysDays, now });
      say(`${made.main}: ${made.rows} rows of ${made.tables} tables, ${made.files} files.`);
      say(`${made.keys}: ${made.keyRows} rows, to be gone in ${keysDays} days.`);
      for (const name of await prune(keysTo, now)) say(`${name}: its time is over, removed.`);
    },
  },
  'backup:prune': {
    options: { 'keys-to': TEXT },
    async run(options, _env, say) {
      const removed = await prune(needed(options, 'keys-to'), clock.now());
      for (const name of removed) say(`${name}: its time is over, removed.`);
      if (removed.length === 0) say('Nothing’s time is over.');
    },
  },
  restore: {
    options: { from: TEXT, 'keys-from': TEXT, replace: FLAG },
    async run(options, env, say) {
      const from = needed(options, 'from');
      const keysFrom = text(options, 'keys-from') ?? null;
      const request = { from, keysFrom, mayReplace: options['replace'] === true, now: clock.now() };
      const { rows, files, keyRows, ...rest } = await restore(readPlaces(env), request);
      say(`${rows} rows and ${files} files are back.`);
      say(keyRows === null ? 'The keys stayed as they were.' : `${keyRows} rows of keys are back.`);
      if (rest.destroyedAgain > 0) say(`${rest.destroyedAgain} keys were destroyed again.`);
      if (!rest.isOneSet) say('The two archives were not made together: look at what verify says.');
      say(`Next: npm run verify -- --from ${from}, and only then start the app.`);
    },
  },
  verify: {
    options: { from: TEXT },
    async run(options, env, say) {
      const from = text(options, 'from') ?? null;
      const findings = await verify(readPlaces(env), readKeySource(env), from);
      for (const line of findings.flatMap(linesOf)) say(line);
      const faults = findings.flatMap((finding) => finding.faults);
      if (faults.length > 0) throw new OperationFault(`${faults.length} faults were found.`);
    },
  },
  'files:strays': {
    options: { remove: FLAG },
    async run(options, env, say) {
      const places = readPlaces(env);
      const store = await openStore(places.files);
      const strays = await connected(places.databaseUrl, (client) =>
        strayFiles(queryable(client), store, clock.now()),
      );
      for (const key of strays) {
        if (options['remove'] === true) await store.remove(key);
        say(options['remove'] === true ? `${key}: removed.` : key);
      }
      say(`${strays.length} files in ${store.place} that no row speaks of.`);
    },
  },
  'keys:rotate': {
    options: {},
    run(_options, env, say) {
      say(rotate(readKeySource(env), isoOf(clock.now())));
      return Promise.resolve();
    },
  },
  'keys:rewrap': {
    options: {},
    async run(_options, env, say) {
      const places = readPlaces(env);
      const masters = await MasterKeys.open(readKeySource(env), { ...places, mayCreate: false });
      const done = await connected(places.keysDatabaseUrl, (client) =>
        rewrap(queryable(client), masters, { onBatch: (count) => say(`${count} …`) }),
      );
      say(`${done.rewrapped} data keys were wrapped with version ${done.masterKeyId}.`);
      if (done.left > 0)
        say(`${done.left} were wrapped with an older one meanwhile: run it again.`);
      if (done.broken.length > 0) {
        throw new OperationFault(`These data keys do not open: ${done.broken.join(', ')}.`);
      }
    },
  },
  'keys:renew': {
    options: { person: TEXT },
    async run(options, env, say) {
      const person = needed(options, 'person');
      const followed = await connected(readPlaces(env).keysDatabaseUrl, (client) =>
        renew(queryable(client), person),
      );
      say(`${followed} keys are followed by new ones from the next writing on.`);
    },
  },
  'keys:status': {
    options: {},
    async run(_options, env, say) {
      const places = readPlaces(env);
      const { ids } = await MasterKeys.open(readKeySource(env), { ...places, mayCreate: false });
      const rows = await connected(places.keysDatabaseUrl, (client) => status(queryable(client)));
      const counts = new Map(rows.map((row) => [row.masterKeyId, row]));
      const passwords = await connected(places.databaseUrl, (client) =>
        passwordsByVersion(queryable(client)),
      );
      for (const id of ids) {
        const { keys = 0, retired = 0 } = counts.get(id) ?? {};
        const what = id === ids.at(-1) ? 'the newest' : keys === 0 ? 'may go' : 'still needed';
        say(`${id}: ${keys} data keys, ${retired} of them retired (${what})`);
        say(`${id}: ${passwords.get(id) ?? 0} passwords, made anew when they are next used`);
      }
      const missing = rows.filter(({ masterKeyId }) => !ids.includes(masterKeyId));
      if (missing.length === 0) return;
      const names = missing.map(({ masterKeyId }) => masterKeyId).join(', ');
      throw new OperationFault(`The configuration lacks these versions: ${names}.`);
    },
  },
};

/** @throws OperationFault, and whatever goes wrong in doing what is asked */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  say: Say,
): Promise<void> {
  const command = COMMANDS[name];
  if (command === undefined) {
    throw new OperationFault(`There are ${Object.keys(COMMANDS).join(', ')}.`);
  }
  await command.run(optionsIn(args, command), env, say);
}

function optionsIn(args: string[], { options }: Command): Options {
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    throw new OperationFault(error instanceof Error ? error.message : String(error));
  }
}

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function needed(options: Options, name: string): string {
  const value = text(options, name);
  if (value === undefined) throw new OperationFault(`--${name} is missing.`);
  return value;
}

function linesOf({ about, figure, faults }: Finding): string[] {
  if (faults.length === 0) return [`ok     ${about}: ${figure}.`];
  return faults.map((fault) => `FAULT  ${about}: ${fault}`);
}
