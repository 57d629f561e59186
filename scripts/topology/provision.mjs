import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../tree/root.mjs';

const SCRIPT = join(ROOT, 'deploy', 'postgres', '10-ruangpulih.sql');

/**
 * Does to the embedded server what the PostgreSQL image does with deploy/postgres: the application's
 * role, which is no superuser, and its databases.
 *
 * @param {import('../start/database.mjs').Server} server
 * @param {string} dataFolder where the role's password is kept
 * @returns {Promise<{ main: string, keys: string }>} addresses under that role
 */
export async function provision(server, dataFolder) {
  const password = passwordIn(join(dataFolder, 'database-password'));
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  try {
    const { rowCount } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = 'ruangpulih'");
    if (rowCount === 0) {
      for (const statement of statementsOf(readFileSync(SCRIPT, 'utf8'), password)) {
        await admin.query(statement);
      }
    }
  } finally {
    await admin.end();
  }
  const address = (/** @type {string} */ database) => {
    const url = new URL(server.url(database));
    url.username = 'ruangpulih';
    url.password = password;
    return url.href;
  };
  return { main: address('ruangpulih'), keys: address('ruangpulih_keys') };
}

/**
 * The script without the words of psql, which the embedded binaries do not have.
 *
 * @param {string} script
 * @param {string} password
 */
function statementsOf(script, password) {
  return script
    .replaceAll(/^(\\|--).*$/gm, '')
    .replaceAll(":'password'", pg.escapeLiteral(password))
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** @param {string} file */
function passwordIn(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
