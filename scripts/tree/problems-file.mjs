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
    if (status === undefined) throw new ClearError(`The problem ${code} has no status.`);
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
const KIND = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_many: 429,
  unavailable: 503,
};

/** Read from the source of the classes and of the filter's tables. */
function statusesByCode() {
  /** @type {Map<string, number>} */
  const statuses = new Map([['internal', 500]]);
  const filter = readFileSync(join(ROOT, 'src', 'platform', 'http', 'problem.filter.ts'), 'utf8');
  const [, table = ''] = / CODE_OF_STATUS\b[^=]*= \{([^}]*)\}/.exec(filter) ?? [];
  for (const [, status, code = ''] of table.matchAll(/(\d+): '(\w+)'/g)) {
    statuses.set(code, Number(status));
  }
  for (const text of sources()) {
    for (const [, code = '', kind = ''] of text.matchAll(CODE_AND_KIND)) {
      statuses.set(code, KIND[/** @type {keyof typeof KIND} */ (kind)]);
    }
  }
  const [, own = ''] = / STATUS_OF_CODE\b[^=]*= \{([^}]*)\}/.exec(filter) ?? [];
  for (const [, code = '', status] of own.matchAll(/(\w+): (\d+)/g)) {
    statuses.set(code, Number(status));
  }
  return statuses;
}

function sources() {
  const folder = join(ROOT, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.errors.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
