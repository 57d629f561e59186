import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { ClearError } from './clear-error.mjs';
import { problemsPage, problemStatuses } from './problems-file.mjs';
import { ROOT } from './root.mjs';
import { runCommand } from './run-command.mjs';

const DOCUMENT = 'openapi/openapi.json';
const PROBLEMS = 'docs/problems.md';
const STATUSES = 'src/copy/problem-statuses.gen.ts';
const CLIENT_TYPES = ['client-web/src/api/schema.gen.ts', 'admin-portal/src/api/schema.gen.ts'];

/**
 * Everything that is made from the controllers and the copy: the API's document, from it the types of
 * both front ends, and the catalogue of problems.
 *
 * @param {{ isCheck?: boolean }} [options] a check writes nothing at all
 * @returns {Promise<Map<string, string>>} contents by path, relative to the root
 */
export async function generateApiFiles({ isCheck = false } = {}) {
  const statuses = problemStatuses();
  // A source of the server itself: written before it is built, or the document would be of yesterday.
  if (!isCheck) writeApiFiles(staleOnly(new Map([[STATUSES, statuses]])));
  await buildStale({ names: ['server'] });
  const folder = mkdtempSync(join(tmpdir(), 'ruangpulih-api-'));
  try {
    const document = join(folder, 'openapi.json');
    const types = join(folder, 'schema.gen.ts');
    await runNode(['dist/src/openapi.js', document]);
    await runNode(['node_modules/openapi-typescript/bin/cli.js', document, '-o', types]);
    const typesText = readFileSync(types, 'utf8');
    return new Map([
      [DOCUMENT, readFileSync(document, 'utf8')],
      [PROBLEMS, await problemsPage()],
      [STATUSES, statuses],
      ...CLIENT_TYPES.map((path) => /** @type {[string, string]} */ ([path, typesText])),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Map<string, string>} files */
export function staleApiFiles(files) {
  const paths = [...files.keys()];
  return paths.filter((path) => {
    const file = join(ROOT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== files.get(path);
  });
}

/** @param {Map<string, string>} files */
function staleOnly(files) {
  const stale = staleApiFiles(files);
  return new Map([...files].filter(([path]) => stale.includes(path)));
}

/** @param {Map<string, string>} files */
export function writeApiFiles(files) {
  for (const [path, text] of files) writeFileSync(join(ROOT, path), text);
}

/** @param {readonly string[]} command */
async function runNode(command) {
  const { succeeded, output } = await runCommand([process.execPath, ...command]);
  if (!succeeded) throw new ClearError(`${command[0]} failed:\n${output.trim()}`);
}
