import autocannon from 'autocannon';
import { processorTime } from './processor-time.js';

const WATCH_MS = 10;
/** A round too short for a busy machine goes on until its first answer, but not for ever. */
const PATIENCE_MS = 30_000;

/** What one request says; a fresh one for every request. */
export interface Wish {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came of one round. */
export interface Round {
  /** Wanted answers per second. */
  readonly perSecond: number;
  /** Milliseconds of every wanted answer. */
  readonly latencies: readonly number[];
  readonly statuses: ReadonlyMap<number, number>;
  /** Milliseconds of processor that an answer cost server and database together. */
  readonly processorMs: number;
}

export interface Load {
  readonly url: string;
  readonly clients: number;
  /** Ends the round after so long. */
  readonly seconds: number;
  /** Or after so many requests. */
  readonly amount?: number;
  readonly next: () => Wish;
  /** Statuses that count as wanted; anything else fails the round unless it is tolerated. */
  readonly wanted: readonly number[];
  readonly tolerated?: readonly number[];
}

/**
 * Closed loop: every connection sends its next request when its last one was answered.
 *
 * @throws Error when an answer has a status nobody counted on, or when nothing answered.
 */
export async function run(load: Load): Promise<Round> {
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  const used = processorTime();
  const begun = performance.now();
  const end = begun + load.seconds * 1000;
  let lastAt = begun;
  const isEnough = (): boolean =>
    performance.now() > end && (latencies.length > 0 || performance.now() > end + PATIENCE_MS);
  await fire(load, isEnough, (status, ms) => {
    const now = performance.now();
    if (now > end && latencies.length > 0) return;
    lastAt = now;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (load.wanted.includes(status)) latencies.push(ms);
  });
  refuseSurprises(load, statuses);
  const lasted = (lastAt - begun) / 1000;
  const seconds = load.amount === undefined ? Math.max(load.seconds, lasted) : lasted;
  const answers = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const processorMs = ((processorTime() - used) * 1000) / answers;
  return { perSecond: latencies.length / seconds, latencies, statuses, processorMs };
}

type Hear = (status: number, milliseconds: number) => void;
/** As it is emitted; the published types leave out the client. */
interface Emitter {
  on(
    event: 'response',
    hear: (client: object, status: number, bytes: number, ms: number) => void,
  ): void;
}

async function fire(load: Load, isEnough: () => boolean, hear: Hear): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const options = optionsOf(load);
    const cannon = autocannon(options, (error: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('The load could not be made.'));
      else resolve();
    });
    (cannon as unknown as Emitter).on('response', (_client, status, _bytes, ms) =>
      hear(status, ms),
    );
    if (load.amount !== undefined) return;
    const watch = setInterval(() => {
      if (!isEnough()) return;
      clearInterval(watch);
      cannon.stop();
    }, WATCH_MS);
  });
}

function optionsOf(load: Load): autocannon.Options {
  return {
    url: load.url,
    connections: load.clients,
    sampleInt: 100,
    timeout: PATIENCE_MS / 1000,
    ...(load.amount === undefined ? { duration: load.seconds + 60 } : { amount: load.amount }),
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, headers, body } = load.next();
          return { ...request, method, path, headers: { ...headers }, ...(body ? { body } : {}) };
        },
      },
    ],
  };
}

function refuseSurprises(load: Load, statuses: ReadonlyMap<number, number>): void {
  const known = [...load.wanted, ...(load.tolerated ?? [])];
  const surprises = [...statuses].filter(([status]) => !known.includes(status));
  if (surprises.length > 0) {
    const list = surprises.map(([status, count]) => `${String(count)} × ${String(status)}`);
    throw new Error(`Unexpected answers from ${load.url}: ${list.join(', ')}`);
  }
  if (statuses.size === 0) throw new Error(`Nothing answered at ${load.url}.`);
}
