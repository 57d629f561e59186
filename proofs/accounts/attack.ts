import type { Random } from '../frame/random.js';
import { call, type Answer } from '../house/call.js';
import type { House } from '../house/house.js';
import { PASSWORD } from '../house/people.js';
import { residentMegabytes } from '../house/resident.js';

/** How often somebody was answered how. */
export type Statuses = Record<number, number>;

/** What the attack came to. */
export interface Tally {
  /** Guesses from as many addresses, by status. */
  readonly guesses: Statuses;
  /** The owner's log-ins while it went on, from a browser that was signed in before. */
  readonly owner: Statuses;
  /** Resident memory of the API processes in MB: warmed up, at the most, and at the end; null where unknown. */
  readonly memory: { before: number; peak: number; after: number } | null;
  readonly seconds: number;
}

/** Whom it is about, and what they have in their browser. */
export interface Owner {
  readonly email: string;
  /** As a browser sends it. */
  readonly cookie: string;
}

interface Order {
  readonly house: House;
  readonly owner: Owner;
  readonly random: Random;
  readonly size: number;
  readonly clients: number;
  readonly stop: AbortSignal;
}

const OWNER_TURNS = 20;
const WARM_UP = 24;
const LINES = 256 * 256 * 256;
const OWNERS_LINE = '203.0.113.7';

/** One log-in; `line` is the address our proxy would say it comes from. */
export async function tryIn(
  port: number,
  body: { email: string; password: string },
  { line, cookie }: { line: string; cookie?: string },
): Promise<Answer | null> {
  const reply = await call(port, {
    method: 'POST',
    path: '/api/v1/auth/login',
    headers: { 'x-forwarded-for': line, ...(cookie === undefined ? {} : { cookie }) },
    body,
  });
  return reply.kind === 'answer' ? reply : null;
}

export function cookieIn(answer: Answer | null): string {
  return (answer?.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
}

/**
 * Guesses from as many addresses as there are guesses, many at a time over both processes. The right
 * password is among them, somewhere in the second half; in between the owner comes and goes.
 */
export async function attack(order: Order): Promise<Tally> {
  const { owner, random, size, clients, stop } = order;
  const seen = new Meter(order.house);
  await Promise.all(Array.from({ length: WARM_UP }, (_, n) => ownerTurn(order, n)));
  const before = seen.now();
  const tally = { guesses: {} as Statuses, owner: {} as Statuses };
  const rightAt = random.between(Math.floor(size / 2), size);
  const everyNth = Math.max(1, Math.floor(size / OWNER_TURNS));
  const begun = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let n = next++; n < size && !stop.aborted; n = next++) {
      const password = n === rightAt ? PASSWORD : `tebakan nomor ${String(n)}`;
      const line = lineOf(random.between(0, LINES));
      count(
        tally.guesses,
        await tryIn(portOf(order.house, n), { email: owner.email, password }, { line }),
      );
      if (n % everyNth === 0) count(tally.owner, await ownerTurn(order, n));
      seen.now();
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  const seconds = (performance.now() - begun) / 1000;
  const after = seen.now();
  const memory = before === null || after === null ? null : { before, peak: seen.peak, after };
  return { ...tally, memory, seconds };
}

function ownerTurn({ house, owner }: Order, n: number): Promise<Answer | null> {
  const { email, cookie } = owner;
  return tryIn(portOf(house, n), { email, password: PASSWORD }, { line: OWNERS_LINE, cookie });
}

/** The processes take turns. */
export function portOf({ apis }: House, n: number): number {
  return apis[n % apis.length]?.port ?? 0;
}

function count(statuses: Statuses, answer: Answer | null): void {
  const status = answer?.status ?? 0;
  statuses[status] = (statuses[status] ?? 0) + 1;
}

function lineOf(n: number): string {
  return `10.${String((n >> 16) & 255)}.${String((n >> 8) & 255)}.${String(n & 255)}`;
}

/** The largest of the API processes, and the most it ever had. */
class Meter {
  peak = 0;

  constructor(private readonly house: House) {}

  now(): number | null {
    const found = this.house.apis.map(({ program }) => residentMegabytes(program.pid));
    if (found.some((megabytes) => megabytes === null)) return null;
    const most = Math.max(...found.map((megabytes) => megabytes ?? 0));
    this.peak = Math.max(this.peak, most);
    return most;
  }
}
