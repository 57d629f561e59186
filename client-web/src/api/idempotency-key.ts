import { readSealed, removeSealed, writeSealed } from './sealed-storage';

interface Attempt {
  key: string;
  body: string;
}

const prefix = 'attempt.';

async function remembered(name: string): Promise<Attempt | null> {
  const stored = await readSealed(prefix + name);
  return stored === null ? null : (JSON.parse(stored) as Attempt);
}

/** Works on plain-HTTP addresses too, where `crypto.randomUUID` does not exist. */
function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/**
 * The key of one attempt. The same body keeps its key across retries, reloads and lost answers, so it has one
 * effect; another body is another attempt. Call {@link endAttempt} once a definite answer came. A body may hold
 * what somebody confides, so it is kept sealed.
 */
export async function attemptKey(name: string, body: unknown): Promise<string> {
  const text = JSON.stringify(body);
  const known = await remembered(name);
  if (known?.body === text) return known.key;
  const key = newKey();
  await writeSealed(prefix + name, JSON.stringify({ key, body: text }));
  return key;
}

export function endAttempt(name: string): void {
  removeSealed(prefix + name);
}
