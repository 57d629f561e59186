import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../tree/root.mjs';

const SCRIPT = join(ROOT, 'deploy', 'postgres', '10-ruangpulih.sql');

/**
 * Does to the embedded server what the PostgreSQL image does with deploy/postgres: the application's
 * roles, which are no superusers, and a database for each.
 *
 * @param {import('../start/database.mjs').Server} server
 * @param {string} dataFolder where the roles' passwords are kept
 * @returns {Promise<{ main: string, keys: string }>} each under its role
 */
export async function provision(server, dataFolder) {
  const passwords = {
    ruangpulih: passwordIn(join(dataFolder, 'database-password')),
    ruangpulih_keys: passwordIn(join(dataFolder, 'keys-database-password')),
  };
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  try {
    const { rowCount } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = 'ruangpulih'");
    if (rowCount === 0) {
      for (const statement of statementsOf(readFileSync(SCRIPT, 'utf8'), passwords)) {
        await admin.query(statement);
      }
    }
  } finally {
    await admin.end();
  }
  // Each database belongs to the role of its name.
  const address = (/** @type {keyof typeof passwords} */ name) => {
    const url = new URL(server.url(name));
    url.username = name;
    url.password = passwords[name];
    return url.href;
  };
  return { main: address('ruangpulih'), keys: address('ruangpulih_keys') };
}

/**
 * The script without the words of psql, which the embedded binaries do not have.
 *
 * @param {string} script
 * @param {{ ruangpulih: string, ruangpulih_keys: string }} passwords
 */
function statementsOf(script, passwords) {
  return script
    .replaceAll(/^(\\|--).*$/gm, '')
    .replaceAll(":'password'", pg.escapeLiteral(passwords.ruangpulih))
    .replaceAll(":'keys_password'", pg.escapeLiteral(passwords.ruangpulih_keys))
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** @param {string} file */
function passwordIn(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
