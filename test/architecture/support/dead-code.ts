import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './sources.js';

const KNIP = join(ROOT, 'node_modules', 'knip', 'bin', 'knip.js');

interface Report {
  readonly issues: readonly ({ readonly file: string } & Readonly<
    Record<string, readonly { readonly name: string }[] | string>
  >)[];
}

/**
 * Builds a tree of these files (path → content) in a temporary folder and reports what the
 * project's own rules call dead in it, as `kind file name`.
 */
export async function deadIn(
  files: ReadonlyMap<string, string>,
  ...args: readonly string[]
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-dead-'));
  try {
    await copyFile(join(ROOT, 'knip.config.js'), join(folder, 'knip.config.js'));
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const { issues } = JSON.parse(await knip(folder, args)) as Report;
    return issues.flatMap(({ file, ...kinds }) =>
      Object.entries(kinds).flatMap(([kind, found]) =>
        typeof found === 'string' ? [] : found.map(({ name }) => `${kind} ${file} ${name}`),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** It ends with 1 when it found something, and that is no failure here. */
function knip(cwd: string, args: readonly string[]): Promise<string> {
  const command = [KNIP, '--no-progress', '--reporter', 'json', ...args];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { cwd }, (error, stdout, stderr) => {
      if (error !== null && error.code !== 1) reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}
