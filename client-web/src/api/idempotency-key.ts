interface Attempt {
  key: string;
  body: string;
}

const prefix = 'rp.attempt.';

function remembered(name: string): Attempt | null {
  const stored = window.sessionStorage.getItem(prefix + name);
  return stored === null ? null : (JSON.parse(stored) as Attempt);
}

/** Works on plain-HTTP addresses too, where `crypto.randomUUID` does not exist. */
function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/**
 * The key of one attempt. The same body keeps its key across retries, reloads and lost answers, so it has one
 * effect; another body is another attempt. Call {@link endAttempt} once a definite answer came.
 */
export function attemptKey(name: string, body: unknown): string {
  const text = JSON.stringify(body);
  const known = remembered(name);
  if (known?.body === text) return known.key;
  const key = newKey();
  window.sessionStorage.setItem(prefix + name, JSON.stringify({ key, body: text }));
  return key;
}

export function endAttempt(name: string): void {
  window.sessionStorage.removeItem(prefix + name);
}
