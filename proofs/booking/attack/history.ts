import { createWriteStream, type WriteStream } from 'node:fs';

/** What somebody was told of a booking. */
export interface ToldBooking {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What somebody was told of a payment. */
export interface ToldPayment {
  readonly id: string;
  readonly status: string;
}

/**
 * One request and what came of it. `ok`: done. `refused`: certainly not done. `failed`: an error of
 * ours (5xx). `unknown`: no answer, so it may or may not have been done.
 */
export interface Entry {
  readonly op: string;
  readonly who: string;
  readonly api: string;
  /** Milliseconds since the run began. */
  readonly at: number;
  readonly ms: number;
  readonly outcome: 'ok' | 'refused' | 'failed' | 'unknown';
  readonly key?: string;
  /** The booking or invoice it is about. */
  readonly about?: string;
  readonly status?: number;
  readonly code?: string;
  readonly booking?: ToldBooking;
  readonly payment?: ToldPayment;
}

/** Writes down every request in the order of the answers, one JSON line each, and counts. */
export class History {
  /** Requests that were meant to change something. */
  attempts = 0;
  readonly answersByCode: Record<string, number> = {};
  readonly okByOp: Record<string, number> = {};
  readonly holdMilliseconds: number[] = [];
  lostToOthers = 0;
  unanswered = 0;
  private readonly stream: WriteStream;
  private readonly startedAt = performance.now();

  constructor(file: string) {
    this.stream = createWriteStream(file, { mode: 0o600 });
  }

  /** Milliseconds since the run began. */
  elapsed(): number {
    return Math.round((performance.now() - this.startedAt) * 10) / 10;
  }

  add(entry: Entry): void {
    this.stream.write(`${JSON.stringify(entry)}\n`);
    if (entry.op !== 'read') this.attempts += 1;
    const code = entry.status === undefined ? 'unanswered' : String(entry.status);
    this.answersByCode[code] = (this.answersByCode[code] ?? 0) + 1;
    if (entry.outcome === 'unknown') this.unanswered += 1;
    if (entry.code === 'slot_taken') this.lostToOthers += 1;
    if (entry.outcome === 'ok') this.okByOp[entry.op] = (this.okByOp[entry.op] ?? 0) + 1;
    if (entry.op === 'hold' && entry.status !== undefined) this.holdMilliseconds.push(entry.ms);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.end(resolve));
  }
}
