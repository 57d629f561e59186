import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {AbortSignal} [signal] aborting ends the command
 * @property {(text: string) => void} [onText] hears the output while it comes
 *
 * @typedef {object} CommandResult
 * @property {boolean} succeeded
 * @property {string} output both streams, in order
 */

/**
 * Becomes the command, leaving a keeper behind that ends the whole group as soon as the pipe on
 * descriptor 3 closes: when we say so, and also when we are killed and cannot say anything.
 */
export const KEPT = '{ cat <&3; kill -TERM 0; } >/dev/null 2>&1 & exec "$@" 3<&-';

/**
 * Runs a command to its end, in a process group of its own: Ctrl-C reaches it only through us.
 * Never throws: a program that cannot be found is a result, too.
 *
 * @param {readonly string[]} command
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, { cwd = ROOT, env = process.env, signal, onText } = {}) {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', KEPT, 'sh', ...command], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const lifeline = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
    lifeline.on('error', () => undefined);
    const end = () => lifeline.destroy();
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        onText?.(text);
      });
    }
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('exit', end);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', end);
      resolve({ succeeded: code === 0, output });
    });
  });
}
