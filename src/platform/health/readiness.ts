import { Injectable } from '@nestjs/common';
import { MIGRATIONS } from '../../../migrations/index.js';
import { MachineClock } from '../../kernel/time/clock.js';
import { Database } from '../database/database.js';

const MOST_CLOCK_DRIFT_MS = 1_000;

const ASK = `
  SELECT clock_timestamp() AS now, (SELECT count(*)::int FROM schema_migration) AS migrations`;

/**
 * Ready: not stopping, the database answers, has at least the schema this build was written for, and
 * its clock agrees with ours to a second. Nobody else's health counts: a payment provider that is
 * down must not take our pages with it.
 */
@Injectable()
export class Readiness {
  private stops = false;

  constructor(
    private readonly database: Database,
    private readonly clock: MachineClock,
  ) {}

  beginStop(): void {
    this.stops = true;
  }

  get isStopping(): boolean {
    return this.stops;
  }

  async isReady(): Promise<boolean> {
    if (this.stops) return false;
    try {
      const before = this.clock.now();
      const [row] = await this.database.query<{ now: Date; migrations: number }>(ASK);
      const after = this.clock.now();
      if (!row || row.migrations < MIGRATIONS.length) return false;
      const theirs = row.now.getTime();
      return theirs > before - MOST_CLOCK_DRIFT_MS && theirs < after + MOST_CLOCK_DRIFT_MS;
    } catch {
      return false;
    }
  }
}
