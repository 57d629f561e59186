import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ClearError } from '../tree/clear-error.mjs';
import { ROOT } from '../tree/root.mjs';

const DATABASES = ['ruangpulih', 'ruangpulih_keys'];

/**
 * @typedef {object} Server
 * @property {number} pid
 * @property {Promise<void>} ended
 * @property {(database: string) => string} url
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} dataFolder
 * @param {AbortSignal} signal
 * @param {readonly string[]} [databases] made when they are not there yet
 * @returns {Promise<Server>}
 * @throws {ClearError} in the words of the embedded launcher
 */
export async function startPostgres(dataFolder, signal, databases = DATABASES) {
  const launcher = join(ROOT, 'dist', 'src', 'platform', 'embedded', 'index.js');
  const { startEmbeddedPostgres, EmbeddedPostgresError } = await import(
    pathToFileURL(launcher).href
  );
  try {
    return await startEmbeddedPostgres({ dataFolder, databases, signal });
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
    throw new ClearError(/** @type {Error} */ (error).message);
  }
}

/**
 * @param {{ main: string, keys: string }} databases
 * @throws {ClearError} naming the server that does not answer, without its password
 */
export async function requireReachable({ main, keys }) {
  const { default: pg } = await import('pg');
  for (const [name, connectionString] of Object.entries({
    DATABASE_URL: main,
    KEYS_DATABASE_URL: keys,
  })) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
    } catch (error) {
      const { hostname, port, pathname } = new URL(connectionString);
      const place = `${hostname}:${port || 5432}${pathname}`;
      throw new ClearError(
        `The database of ${name} at ${place} cannot be reached: ${reason(error)}.`,
      );
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Several addresses of one host fail together, as an error without a message of its own. @param {unknown} error */
function reason(error) {
  if (error instanceof AggregateError) return String(error.errors[0]?.message);
  return error instanceof Error ? error.message : String(error);
}
