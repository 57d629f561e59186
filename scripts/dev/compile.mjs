import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from '../tree/root.mjs';

/** @param {string} source relative to the root */
const outputOf = (source) => join(ROOT, 'dist', source.replace(/\.ts$/, '.js'));

/**
 * Compiles one file as the build does, in milliseconds. A file that does not compile leaves its
 * last output where it was.
 *
 * @param {string} source relative to the root
 * @returns {Promise<string | undefined>} what is wrong with it
 */
export async function compile(source) {
  const { transformFile } = await import('@swc/core');
  try {
    const { code, map = '' } = await transformFile(join(ROOT, source), { cwd: ROOT });
    const output = outputOf(source);
    mkdirSync(dirname(output), { recursive: true });
    replace(`${output}.map`, map);
    replace(output, `${code}\n//# sourceMappingURL=${basename(output)}.map`);
    return undefined;
  } catch (error) {
    // What follows is the compiler's own stack.
    return String(error instanceof Error ? error.message : error).split('\n\nCaused by:')[0];
  }
}

/** @param {string} source relative to the root, and gone */
export function forget(source) {
  for (const file of [outputOf(source), `${outputOf(source)}.map`]) rmSync(file, { force: true });
}

/** All or nothing: the file may be read at this moment. @param {string} file @param {string} text */
function replace(file, text) {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
