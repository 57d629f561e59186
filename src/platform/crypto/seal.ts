import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key with the id that sealed texts name it by. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Where a sealed text belongs; moved to another row or field, it no longer opens. */
export interface SealedPlace {
  readonly table: string;
  readonly rowId: string;
  readonly personId: string;
  readonly field: string;
}

/** AES-256-GCM with a random 96-bit IV per write: `v1.{key id}.{iv}.{tag}.{ciphertext}`, base64url. */
export function seal(key: SealingKey, place: SealedPlace, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place, key.id));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
  return [VERSION, key.id, ...parts].join('.');
}

/** The id of the key that a sealed text needs. */
export function keyIdOf(sealed: string): string {
  return sealed.split('.')[1] ?? '';
}

/** @throws Error when the text was changed, moved, or sealed with another key. */
export function open(key: SealingKey, place: SealedPlace, sealed: string): string {
  const [version, keyId, iv, tag, ciphertext, ...rest] = sealed.split('.');
  const isWhole = iv && tag && ciphertext !== undefined && rest.length === 0;
  if (version !== VERSION || keyId !== key.id || !isWhole) {
    throw new Error('This text was not sealed with this key.');
  }
  const decipher = createDecipheriv('aes-256-gcm', key.key, Buffer.from(iv, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(place, key.id));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  const opened = [decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()];
  return Buffer.concat(opened).toString('utf8');
}

function boundTo(place: SealedPlace, keyId: string): Buffer {
  const { table, rowId, personId, field } = place;
  return Buffer.from([table, rowId, personId, field, keyId].join('|'));
}
