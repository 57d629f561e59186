import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tree/root.mjs';
import { filesUnder } from '../tree/source-hash.mjs';

/** How many tests the browser would have run, read from their source: without it they cannot be loaded. */
export function countBrowserTests() {
  const files = filesUnder('test/browser').filter((path) => path.endsWith('.spec.ts'));
  const sources = files.map((path) => readFileSync(join(ROOT, path), 'utf8'));
  return sources.flatMap((source) => source.match(/^\s*(it|test)\(/gm) ?? []).length;
}
