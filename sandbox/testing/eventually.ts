import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 8000;

/** Tries until the check stops throwing; throws its last complaint after eight seconds. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(15);
    }
  }
}
