/**
 * The key of one attempt, in memory alone: what is sent with it is clinical, so nothing of it may
 * outlive the page in the browser's storage.
 */
export function newKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
