import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** A secret of 256 bits for the browser to keep; we keep its hash alone. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token; undefined when the text cannot be one of ours. */
export function hashOfToken(token: string): Buffer | undefined {
  if (!SHAPE.test(token)) return undefined;
  return createHash('sha256').update(token).digest();
}
