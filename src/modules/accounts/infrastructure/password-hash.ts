import { availableParallelism } from 'node:os';
import { hash, hashRaw, verify, type Options } from '@node-rs/argon2';
import { Semaphore } from '../../../kernel/concurrency/semaphore.js';
import { TooBusy } from '../../../platform/http/http.errors.js';
import { pepper, pepperAs } from './pepper.js';

/** OWASP ASVS 5.0: argon2id (the library's default) with 46 MiB, one pass, one lane. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const satisfies Options;
const PRESENT = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

const SLOTS = availableParallelism() * 2;
/** Some twenty seconds' worth of log-ins on any machine: nobody waits longer for an answer. */
const MOST_WAITING = SLOTS * 150;
const RETRY_AFTER_SECONDS = 10;

/** Each hash takes 46 MiB, so a burst of log-ins queues up instead of taking all memory. */
const slots = new Semaphore(SLOTS, MOST_WAITING);

let hashed = 0;

/**
 * How many hashes this process has worked out.
 *
 * @internal for tests: work that is counted says more than work that is timed.
 */
export function hashesSoFar(): number {
  return hashed;
}

/** The hash to store. Judges nothing: the rules for passwords are the registration's. */
export async function hashPassword(password: string): Promise<string> {
  const { secret, mark } = await pepper(password);
  return slots.use(async () => {
    hashed += 1;
    return `${mark}${await hash(secret, COST)}`;
  });
}

/** Whether the password is the one that was hashed, of each hash in turn, all in one place of the queue. */
export async function arePassword(password: string, hashes: readonly string[]): Promise<boolean[]> {
  const pairs = await Promise.all(hashes.map((one) => pepperAs(one, password)));
  return slots.use(async () => {
    const verdicts: boolean[] = [];
    for (const { hash: one, secret } of pairs) {
      hashed += 1;
      verdicts.push(await verify(one, secret));
    }
    return verdicts;
  });
}

/** @throws TooBusy when so many wait for a hash that another would wait too long. */
export function assertRoomForHash(): void {
  if (!slots.hasRoom) throw new TooBusy(RETRY_AFTER_SECONDS);
}

/** Whether a hash was made at another cost than today's, or with another key. */
export async function isOutdated(passwordHash: string): Promise<boolean> {
  const { mark } = await pepper('');
  return !passwordHash.startsWith(`${mark}${PRESENT}`);
}

/** Whether the password is the one that was hashed. */
export async function isPassword(password: string, passwordHash: string): Promise<boolean> {
  const [fits = false] = await arePassword(password, [passwordHash]);
  return fits;
}

/** 32 bytes that follow from a secret and its salt, at the same cost as a password's hash. */
export function keyFromPassword(secret: string, salt: Buffer): Promise<Buffer> {
  return slots.use(() => {
    hashed += 1;
    return hashRaw(secret, { ...COST, salt, outputLen: 32 });
  });
}
