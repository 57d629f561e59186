import { execFile } from 'node:child_process';
import { z } from 'zod';
import { masterKeyFrom, type MasterKey } from './master-key.js';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/** `{"versions": {"1": "<base64>", "2": "<base64>"}}`, as a key-value store with versions has them. */
const printed = z.object({
  versions: z.record(z.string().regex(/^[1-9]\d{0,8}$/), z.string()),
});

/**
 * Runs an executable, without a shell and without arguments, that prints the versions of the master
 * key; the highest number is the newest.
 *
 * @throws Error that names the executable and what is wrong, never a word of what it printed.
 */
export async function readFromCommand(
  executable: string,
  patienceMs: number = PATIENCE_MS,
): Promise<MasterKey[]> {
  const text = await outputOf(executable, patienceMs);
  const parsed = printed.safeParse(jsonIn(text));
  if (!parsed.success) {
    throw new Error(`KEY_COMMAND (${executable}) did not print {"versions": {"1": "…"}}.`);
  }
  const entries = Object.entries(parsed.data.versions).sort(
    ([left], [right]) => Number(left) - Number(right),
  );
  return entries.map(([version, key]) => {
    const master = masterKeyFrom(key);
    if (master !== undefined) return master;
    throw new Error(`KEY_COMMAND (${executable}) printed a version ${version} that is no key.`);
  });
}

function outputOf(executable: string, patienceMs: number): Promise<string> {
  const options = { timeout: patienceMs, maxBuffer: MOST_BYTES, shell: false } as const;
  return new Promise((resolve, reject) => {
    execFile(executable, [], options, (error, stdout) => {
      if (error === null) resolve(stdout);
      // Not the error itself: it carries what was printed.
      else reject(new Error(`KEY_COMMAND (${executable}) ${mannerOf(error, patienceMs)}.`));
    });
  });
}

function mannerOf(
  error: { killed?: boolean | undefined; code?: unknown },
  patienceMs: number,
): string {
  if (typeof error.code === 'string') return `could not be run (${error.code})`;
  if (error.killed === true) return `did not end within ${patienceMs / 1_000} s`;
  return `ended with ${String(error.code)}`;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
