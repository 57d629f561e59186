import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../kernel/time/clock.js';
import { Database } from '../database/database.js';

const MOST_CLOCK_DRIFT_MS = 1_000;

/** Ready: not stopping, the database answers, and its clock agrees with ours to a second. */
@Injectable()
export class Readiness {
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: MachineClock,
  ) {}

  beginStop(): void {
    this.isStopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.isStopping) return false;
    try {
      const before = this.clock.now();
      const [row] = await this.database.query<{ now: Date }>('SELECT clock_timestamp() AS now');
      const after = this.clock.now();
      const theirs = row?.now.getTime() ?? 0;
      return theirs > before - MOST_CLOCK_DRIFT_MS && theirs < after + MOST_CLOCK_DRIFT_MS;
    } catch {
      return false;
    }
  }
}
