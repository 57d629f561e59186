import { availableParallelism } from 'node:os';
import { hash, hashRaw, verify, type Options } from '@node-rs/argon2';
import { Semaphore } from './semaphore.js';

/** OWASP ASVS 5.0: argon2id (the library's default) with 46 MiB, one pass, one lane. */
const COST: Options = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

/** Each hash takes 46 MiB, so a burst of log-ins queues up instead of taking all memory. */
const slots = new Semaphore(availableParallelism() * 2);

/** The hash to store. Judges nothing: the rules for passwords are the registration's. */
export function hashPassword(password: string): Promise<string> {
  return slots.use(() => hash(password, COST));
}

/** Whether the password is the one that was hashed. */
export function isPassword(password: string, passwordHash: string): Promise<boolean> {
  return slots.use(() => verify(passwordHash, password));
}

/** 32 bytes that follow from a secret and its salt, at the same cost as a password's hash. */
export function keyFromPassword(secret: string, salt: Buffer): Promise<Buffer> {
  return slots.use(() => hashRaw(secret, { ...COST, salt, outputLen: 32 }));
}
