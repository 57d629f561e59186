import { createWriteStream, type WriteStream } from 'node:fs';
import type { Entry } from '../record.js';

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
