import { BadSettings } from './config.js';
import { keySourceOf, type KeySource } from './key-source.js';

/** Where an installation keeps what must not be lost. */
export interface Places {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
  readonly filesFolder: string;
}

/** What commands on the data need to know; no provider is among it. @throws BadSettings */
export function readPlaces(env: NodeJS.ProcessEnv): Places {
  const { DATABASE_URL: main, KEYS_DATABASE_URL: keys, FILES_DIR: files, NODE_ENV: mode } = env;
  const missing = Object.entries({ DATABASE_URL: main, KEYS_DATABASE_URL: keys, FILES_DIR: files })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (!main || !keys || !files) {
    throw new BadSettings(`These settings are missing: ${missing.join(', ')}.`);
  }
  return {
    production: mode === 'production',
    databaseUrl: main,
    keysDatabaseUrl: keys,
    filesFolder: files,
  };
}

/** @throws BadSettings when no source, or more than one, is named. */
export function readKeySource(env: NodeJS.ProcessEnv): KeySource {
  const source = keySourceOf(env);
  if (typeof source === 'string') throw new BadSettings(source);
  return source;
}
