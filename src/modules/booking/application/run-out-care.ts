import { Injectable, type OnModuleInit } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Settings } from '../../settings/index.js';

/**
 * Looks at the care whose time to be looked at has come: it runs out so many days (`$2`) after the
 * last session of the pair, else it is looked at again on that day. Sessions that never were or
 * were called off do not count; one that is waiting or agreed does.
 */
const RUN_OUT = `
  WITH due AS (
    SELECT id, psychologist_id, care_person_id, from_at FROM care
     WHERE until_at IS NULL AND look_at <= $1 ORDER BY look_at, id LIMIT 50 FOR UPDATE SKIP LOCKED
  ), last AS (
    SELECT d.id, greatest(d.from_at, (
             SELECT max(b.ends_at) FROM booking b
              WHERE b.psychologist_id = d.psychologist_id AND b.care_person_id = d.care_person_id
                AND b.status NOT IN ('expired','rejected','cancelled'))) + make_interval(days => $2) AS runs_out_at
      FROM due d)
  UPDATE care c
     SET look_at = l.runs_out_at,
         until_at = CASE WHEN l.runs_out_at <= $1 THEN $1::timestamptz END,
         ended_by = CASE WHEN l.runs_out_at <= $1 THEN 'system' END
    FROM last l WHERE c.id = l.id
  RETURNING 1`;

/** Care that nobody ended runs out by itself. */
@Injectable()
export class RunOutCare implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('care', () => this.run());
  }

  /** How many were looked at. */
  async run(): Promise<number> {
    return this.runner.run(async (tx) => {
      const days = await this.settings.value(tx, 'care_ends_after_days', tx.now);
      return (await tx.query(RUN_OUT, [toDate(tx.now), days])).length;
    });
  }
}
