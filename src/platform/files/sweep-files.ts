import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MachineClock } from '../../kernel/time/clock.js';
import { minusMinutes, toDate } from '../../kernel/time/instant.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { Jobs } from '../jobs/jobs.js';
import { FileStore } from './file-store.js';
import { FILES_MAY_GO } from './files-stay.js';

const FILES_SWEEP = 'files';
const BATCH = 50;
/** Far longer than an upload may take. */
const LONGEST_ARRIVAL_MINUTES = 60;

/** Whoever claimed it and was killed is followed by the next: removing twice is no fault. */
const CLAIM = `
  UPDATE stored_file SET state = 'leaving'
   WHERE id IN (
     SELECT id FROM stored_file
      WHERE state IN ('released','leaving') OR (state = 'arriving' AND arrived_at < $1)
      ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING id, key`;
/** What was sent on a day that is long over limits nobody. */
const OLD_DAYS = `DELETE FROM upload_day WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date - 7`;
const FORGET = `DELETE FROM stored_file WHERE id = $1 AND state = 'leaving'`;

/** Removes files that nobody refers to: those let go, and those that never were attached. */
@Injectable()
export class SweepFiles implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly store: FileStore,
    private readonly machineClock: MachineClock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(FILES_SWEEP, () => this.sweep());
  }

  /** Returns how many were removed. The row goes last, so that no bytes are ever forgotten. */
  async sweep(): Promise<number> {
    const before = toDate(minusMinutes(this.machineClock.now(), LONGEST_ARRIVAL_MINUTES));
    const gone = await this.runner.run(async (tx) => {
      await tx.query(OLD_DAYS, [before]);
      const [files] = await tx.query<{ may: boolean }>(FILES_MAY_GO);
      return files?.may === true ? tx.query<{ id: string; key: string }>(CLAIM, [before]) : [];
    });
    for (const { id, key } of gone) {
      await this.store.remove(key);
      await this.runner.run((tx) => tx.query(FORGET, [id]));
    }
    return gone.length;
  }
}
