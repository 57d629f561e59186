import { join } from 'node:path';

import { Journal } from '../journal.js';
import type { MachineTime } from '../machine-time.js';

interface OffsetRecord {
  offsetMs: number;
}

/** A century: further away, dates stop making sense to the pages and the wire formats. */
const LARGEST_OFFSET_MS = 100 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * The demo's time: the machine's time plus an offset that the app owns and pushes here. Everything
 * the sandbox stamps comes from it; the offset survives a restart.
 */
export class DemoClock {
  private constructor(
    private readonly machine: MachineTime,
    private readonly journal: Journal<OffsetRecord>,
    private offset: number,
  ) {}

  static async open(folder: string, machine: MachineTime): Promise<DemoClock> {
    const { journal, records } = await Journal.open<OffsetRecord>(join(folder, 'clock.jsonl'));
    return new DemoClock(machine, journal, records.at(-1)?.offsetMs ?? 0);
  }

  /** The demo's present instant in milliseconds since 1970. */
  now(): number {
    return this.machine.now() + this.offset;
  }

  get offsetMs(): number {
    return this.offset;
  }

  /** Settles when the new offset is stored. */
  async setOffset(offsetMs: number): Promise<void> {
    if (offsetMs === this.offset) return;
    await this.journal.append([{ offsetMs }]);
    this.offset = offsetMs;
  }

  close(): Promise<void> {
    return this.journal.close();
  }
}

export function isUsableOffset(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST_OFFSET_MS;
}
