import { resolve } from 'node:path';
import { ClearError } from '../tree/clear-error.mjs';
import { ROOT } from '../tree/root.mjs';

/**
 * What a person may decide about a start.
 *
 * @typedef {object} Settings
 * @property {number} port where people reach the app; the sandbox takes the next two
 * @property {number} [appPort] where the app itself listens, when something stands before it
 * @property {string} dataFolder
 * @property {boolean} isFresh empty the data folder first
 * @property {boolean} isDemo demo data and sandbox
 * @property {{ main: string, keys: string } | undefined} databases nothing means the embedded server
 */

const MIDTRANS = [
  'MIDTRANS_SNAP_URL',
  'MIDTRANS_API_URL',
  'MIDTRANS_SERVER_KEY',
  'MIDTRANS_MERCHANT_ID',
];

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env an empty value counts as absent
 * @returns {Settings}
 * @throws {ClearError} naming what is wrong or missing
 */
export function readSettings(args, env) {
  const { isFresh, wantsDemo } = readArguments(args);
  const hasOwnServer = Boolean(env.DATABASE_URL);
  const isDemo = wantsDemo || !hasOwnServer;
  if (isFresh && hasOwnServer) {
    throw new ClearError(
      '--fresh empties only the embedded database; it is refused while DATABASE_URL is set.',
    );
  }
  if (isDemo && env.NODE_ENV === 'production') {
    throw new ClearError(
      'The demo and its sandbox never run with NODE_ENV=production; set DATABASE_URL and leave --demo out.',
    );
  }
  requireSettings(env, { hasOwnServer, isDemo });
  return {
    port: readPort(env.PORT),
    dataFolder: resolve(ROOT, env.DATA_DIR || '.data'),
    isFresh,
    isDemo,
    databases: readDatabases(env),
  };
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const unknown = args.find((arg) => !['--fresh', '--demo'].includes(arg));
  if (unknown !== undefined) {
    throw new ClearError(`Unknown argument ${unknown}; there are --fresh and --demo.`);
  }
  return { isFresh: args.includes('--fresh'), wantsDemo: args.includes('--demo') };
}

/** @param {string | undefined} text */
function readPort(text) {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_533) {
    throw new ClearError(`PORT must be a whole number from 1 to 65533, but it is "${text}".`);
  }
  return port;
}

/** @param {NodeJS.ProcessEnv} env */
function readDatabases(env) {
  const { DATABASE_URL: main, KEYS_DATABASE_URL: keys } = env;
  if (!main || !keys) return undefined;
  for (const [name, value] of Object.entries({ DATABASE_URL: main, KEYS_DATABASE_URL: keys })) {
    if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
      throw new ClearError(
        `${name} must be an address like postgres://user:password@host:5432/name.`,
      );
    }
  }
  return { main, keys };
}

/**
 * Without the demo every provider must be named. With it the sandbox stands in, but for Midtrans as
 * a whole: half of its settings would send one half of a payment to the wrong place.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {{ hasOwnServer: boolean, isDemo: boolean }} shape
 */
function requireSettings(env, { hasOwnServer, isDemo }) {
  const usesMidtrans = !isDemo || MIDTRANS.some((name) => env[name]);
  const required = [
    ...(hasOwnServer ? ['KEYS_DATABASE_URL'] : []),
    ...(isDemo ? [] : ['SMTP_URL']),
    ...(usesMidtrans ? MIDTRANS : []),
  ];
  const missing = required.filter((name) => !env[name]);
  if (missing.length === 0) return;
  const hint = isDemo ? '' : ' (or add --demo to use the sandbox)';
  throw new ClearError(`These settings are missing: ${missing.join(', ')}${hint}.`);
}
