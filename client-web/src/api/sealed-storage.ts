import { answer, api } from './client';

/**
 * What somebody typed and must not lose, kept in this tab so that only they can read it again: sealed
 * with a key that the server gives to their account alone and that stays in memory. Where a browser has
 * no sealing (plain HTTP on a network), it lives until the page does.
 */
const PREFIX = 'rp.sealed.';
const IV_BYTES = 12;
const inMemory = new Map<string, string>();
let key: Promise<CryptoKey | null> | null = null;

/** What was kept under the name in this page's own memory: at once, but not over a reload. */
export function readMemory(name: string): string | null {
  return inMemory.get(name) ?? null;
}

/** What was kept under the name, also before a reload; null when it is not there or not ours to read. */
export async function readSealed(name: string): Promise<string | null> {
  const known = inMemory.get(name);
  if (known !== undefined) return known;
  const sealed = window.sessionStorage.getItem(PREFIX + name);
  const opener = sealed === null ? null : await keyOfAccount();
  if (sealed === null || opener === null) return null;
  try {
    const bytes = bytesOf(sealed);
    const iv = bytes.slice(0, IV_BYTES);
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) },
      opener,
      bytes.slice(IV_BYTES),
    );
    const text = new TextDecoder().decode(opened);
    inMemory.set(name, text);
    return text;
  } catch {
    removeSealed(name); // Somebody else's, who used this tab before.
    return null;
  }
}

export async function writeSealed(name: string, text: string): Promise<void> {
  inMemory.set(name, text);
  const sealer = await keyOfAccount();
  if (sealer === null || inMemory.get(name) !== text) return;
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) },
    sealer,
    new TextEncoder().encode(text),
  );
  if (inMemory.get(name) !== text) return;
  window.sessionStorage.setItem(PREFIX + name, textOf([...iv, ...new Uint8Array(sealed)]));
}

export function removeSealed(name: string): void {
  inMemory.delete(name);
  window.sessionStorage.removeItem(PREFIX + name);
}

/** For whoever comes next: nothing that was typed is left, and the key is asked for again. */
export function forgetSealed(): void {
  inMemory.clear();
  key = null;
}

function keyOfAccount(): Promise<CryptoKey | null> {
  key ??= askForKey().catch(() => {
    key = null; // Asked again with the next word.
    return null;
  });
  return key;
}

async function askForKey(): Promise<CryptoKey | null> {
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle === undefined) return null;
  const { storageKey } = await answer(api.GET('/api/v1/me/storage-key'));
  return subtle.importKey('raw', bytesOf(storageKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(window.atob(base64), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: readonly number[]): string {
  return window.btoa(String.fromCharCode(...bytes));
}
