import { BadSettings } from './config.js';
import { databaseAddress, faultsInDatabases } from './database-address.js';
import { readFilePlace, type FilePlace } from './file-place.js';
import { keySourceOf, type KeySource } from './key-source.js';
import { withSecretFiles } from './secret-files.js';

/** The two databases, as every client of ours is to reach them. */
export interface Databases {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
}

/** Where an installation keeps what must not be lost. */
export interface Places extends Databases {
  readonly files: FilePlace;
}

/** What migrations need to know. @throws BadSettings */
export function readDatabases(environment: NodeJS.ProcessEnv): Databases {
  const env = given(environment);
  const { DATABASE_URL: main, KEYS_DATABASE_URL: keys, DATABASE_CA_FILE: caFile } = env;
  const missing = ['DATABASE_URL', 'KEYS_DATABASE_URL'].filter((name) => !env[name]);
  if (!main || !keys) throw new BadSettings(`These settings are missing: ${missing.join(', ')}.`);
  const wrong = [main, keys].some((url) => !URL.canParse(url));
  if (wrong) throw new BadSettings('DATABASE_URL and KEYS_DATABASE_URL must be addresses.');
  const [fault] = faultsInDatabases({
    NODE_ENV: env['NODE_ENV'],
    ...{ DATABASE_URL: main, KEYS_DATABASE_URL: keys, DATABASE_CA_FILE: caFile },
    CLEAR_TEXT_INSIDE: ['1', 'true'].includes(env['CLEAR_TEXT_INSIDE'] ?? ''),
  });
  if (fault !== undefined) throw new BadSettings(fault);
  return {
    production: env['NODE_ENV'] === 'production',
    databaseUrl: databaseAddress(main, caFile),
    keysDatabaseUrl: databaseAddress(keys, caFile),
  };
}

/** What commands on the data need to know; no provider is among it. @throws BadSettings */
export function readPlaces(env: NodeJS.ProcessEnv): Places {
  const databases = readDatabases(env);
  const files = readFilePlace(given(env));
  if (typeof files === 'string') throw new BadSettings(files);
  return { ...databases, files };
}

/** @throws BadSettings when no source, or more than one, is named. */
export function readKeySource(env: NodeJS.ProcessEnv): KeySource {
  const source = keySourceOf(env);
  if (typeof source === 'string') throw new BadSettings(source);
  return source;
}

function given(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const env = withSecretFiles(environment);
  if (typeof env === 'string') throw new BadSettings(env);
  return env;
}
