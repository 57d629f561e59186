import { ClearError } from './clear-error.mjs';

/**
 * Tells what went wrong and makes the exit code 1. An expected trouble is one sentence; anything
 * else is a mistake of ours and keeps its stack.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  console.error(error instanceof ClearError ? error.message : error);
  process.exitCode = 1;
}
