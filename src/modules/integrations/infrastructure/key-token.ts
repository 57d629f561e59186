import { createHash, randomInt } from 'node:crypto';
import { hintOf } from '../domain/api-key.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 95 bits: enough to be drawn blindly and never twice. */
const PUBLIC_LENGTH = 16;
/** 256 bits. */
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
const SHAPE = /^rp_live_([0-9A-Za-z]{16})_[0-9A-Za-z]{49}$/;

/** A key as its holder keeps it, and what we keep of it. */
export interface KeyToken {
  /** Says which key it is; no secret. */
  readonly publicId: string;
  /** SHA-256 of the whole text. */
  readonly secretHash: Buffer;
}

/** A new key: its text, which is nowhere else, and what is stored of it. */
export function newKeyToken(): KeyToken & { readonly text: string } {
  const publicId = drawn(PUBLIC_LENGTH);
  const body = `${hintOf(publicId)}_${drawn(SECRET_LENGTH)}`;
  const text = `${body}${checksumOf(body)}`;
  return { publicId, secretHash: sha256(text), text };
}

/** Undefined when the text cannot be a key of ours: mistyped, cut off, or something else. */
export function parseKeyToken(text: string): KeyToken | undefined {
  const publicId = SHAPE.exec(text)?.[1];
  if (publicId === undefined) return undefined;
  const body = text.slice(0, -CHECKSUM_LENGTH);
  if (checksumOf(body) !== text.slice(-CHECKSUM_LENGTH)) return undefined;
  return { publicId, secretHash: sha256(text) };
}

function drawn(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

/** Tells a slip of the hand from a key that opens nothing, without asking the database. */
function checksumOf(body: string): string {
  let rest = sha256(body).readUIntBE(0, 6);
  let text = '';
  for (let index = 0; index < CHECKSUM_LENGTH; index++) {
    text += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
