import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClearError } from './clear-error.mjs';

const INDEX = 'migrations/index.ts';
const LIST = /export const MIGRATIONS = \[\n([^\]]*)\];/;

/**
 * Writes an empty migration of the application's database and lists it as the newest.
 *
 * @param {string} root the project's folder
 * @param {string} title in words joined by hyphens: `add-something`
 * @param {number} [now] milliseconds since 1970
 * @returns {string} its path, relative to the root
 * @throws {ClearError} when the title is none, or the list is not as it was
 */
export function newMigration(root, title, now = Date.now()) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(title)) {
    throw new ClearError('Say what it does: npm run migration:new -- add-something');
  }
  const index = readFileSync(join(root, INDEX), 'utf8');
  const listed = LIST.exec(index)?.[1];
  const lastImport = [...index.matchAll(/^import .* from '\.\/(\d{13})-[^']+';\n/gm)].at(-1);
  if (listed === undefined || lastImport === undefined) {
    throw new ClearError(`${INDEX} does not read as expected; add the migration by hand.`);
  }
  // Later than every other, also on a machine whose clock is behind.
  const time = Math.max(now, Number(lastImport[1]) + 1);
  const name = `${classOf(title)}${time}`;
  const file = `migrations/${time}-${title}.ts`;
  const ownImport = `import { ${name} } from './${time}-${title}.js';\n`;
  writeFileSync(join(root, file), textOf(title, name), { flag: 'wx' });
  writeFileSync(
    join(root, INDEX),
    index
      .replace(lastImport[0], `${lastImport[0]}${ownImport}`)
      .replace(LIST, (list) => list.replace(/\];$/, `  ${name},\n];`)),
  );
  return file;
}

/** @param {string} title */
function classOf(title) {
  return title.replace(/(^|-)([a-z0-9])/g, (_, _hyphen, letter) => letter.toUpperCase());
}

/** @param {string} title @param {string} name */
function textOf(title, name) {
  const sentence = title.replaceAll('-', ' ');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. */
export class ${name} implements MigrationInterface {
  readonly name = '${name}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      SELECT 1;
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`SELECT 1;\`);
  }
}
`;
}
