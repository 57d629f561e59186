import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ClearError } from './clear-error.mjs';
import { ROOT } from './root.mjs';

const BUILT = join(ROOT, 'dist', 'src');

/**
 * The catalogue of problem codes for people who write against the API: every code with its status
 * and what it says.
 *
 * @returns {Promise<string>} Markdown, as the formatter would leave it
 */
export async function problemsPage() {
  const { PROBLEMS } = await import(pathToFileURL(join(BUILT, 'copy', 'problems.js')).href);
  const statuses = statusesByCode();
  const statusOf = (/** @type {string} */ code) => {
    const status = statuses.get(code);
    if (!status) throw new ClearError(`The problem ${code} has no status.`);
    return status;
  };
  const entries = Object.entries(PROBLEMS).sort(([one], [other]) => (one < other ? -1 : 1));
  const parts = entries.map(([code, { id, en }]) =>
    [
      `## ${code}`,
      `Status ${statusOf(code)}. **${en.title}.** ${en.detail}`,
      `> **${id.title}.** ${id.detail}`,
    ].join('\n\n'),
  );
  const text = [HEAD, ...parts].join('\n\n');
  const options = await resolveConfig(join(ROOT, 'docs', 'problems.md'));
  return format(text, { ...options, parser: 'markdown' });
}

const HEAD = `# Problems

Generated from \`src/copy/problems.ts\` by \`npm run api:sync\`; do not edit.

Whatever the API refuses it answers as \`application/problem+json\` (RFC 9457). \`code\` is the stable word to
switch on, \`type\` is \`/problems/{code}\` and a page on every installation, \`title\` and \`detail\` are in the
reader's language (\`Accept-Language\`: Indonesian unless English is asked for first).`;

const CODE_AND_KIND = /readonly code = '(\w+)';\s*override readonly kind = '(\w+)'/g;
/** @type {Readonly<Record<string, number>>} */
const STATUS_OF_KIND = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_many: 429,
  unavailable: 503,
};

/** Read from the source of the classes and of the filter's tables. @returns {Map<string, number>} */
function statusesByCode() {
  const filter = readFileSync(join(ROOT, 'src', 'platform', 'http', 'problem.filter.ts'), 'utf8');
  const byFramework = pairs(tableIn(filter, 'CODE_OF_STATUS'), /(\d+): '(\w+)'/g);
  const byClass = sources().flatMap((text) => pairs(text, CODE_AND_KIND));
  const special = pairs(tableIn(filter, 'STATUS_OF_CODE'), /(\w+): (\d+)/g);
  return new Map([
    ['internal', 500],
    ...byFramework.map(([status, code]) => entry(code, Number(status))),
    ...byClass.map(([code, kind]) => entry(code, STATUS_OF_KIND[kind] ?? 0)),
    ...special.map(([code, status]) => entry(code, Number(status))),
  ]);
}

/** @param {string} code @param {number} status @returns {[string, number]} */
function entry(code, status) {
  return [code, status];
}

/** @param {string} source @param {string} name */
function tableIn(source, name) {
  return new RegExp(` ${name}\\b[^=]*= \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
}

/** @param {string} text @param {RegExp} pattern @returns {[string, string][]} */
function pairs(text, pattern) {
  return [...text.matchAll(pattern)].map(([, one = '', other = '']) => [one, other]);
}

function sources() {
  const folder = join(ROOT, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.errors.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
