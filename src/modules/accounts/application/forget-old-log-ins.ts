import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { HOUR, instant, toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { forgetActivity } from '../infrastructure/account-activity.js';

const FAILURES_KEPT_MS = 24 * HOUR;

const SESSIONS = `DELETE FROM session WHERE expires_at <= $1 RETURNING 1`;
const PENDING = `DELETE FROM pending_log_in WHERE expires_at <= $1 RETURNING 1`;
const CHALLENGES = `DELETE FROM passkey_challenge WHERE expires_at <= $1 RETURNING 1`;
const ENROLMENTS = `DELETE FROM totp_enrolment WHERE expires_at <= $1 RETURNING 1`;
const WRONG_CODES = `DELETE FROM wrong_code WHERE at <= $1 RETURNING 1`;
const FAILURES = `DELETE FROM login_failure WHERE at <= $1 RETURNING 1`;

/** Keeps what tells where people signed in from no longer than it serves. */
@Injectable()
export class ForgetOldLogIns implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('old-log-ins', () => this.execute());
  }

  /** Deletes what is over for good: sessions, failures of yesterday, activity nobody can ask for; returns how many. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    return this.runner.run(async (tx) => {
      const yesterday = toDate(instant(now - FAILURES_KEPT_MS));
      let forgotten = await forgetActivity(tx);
      for (const statement of [SESSIONS, PENDING, CHALLENGES, ENROLMENTS]) {
        forgotten += (await tx.query(statement, [toDate(now)])).length;
      }
      for (const statement of [FAILURES, WRONG_CODES]) {
        forgotten += (await tx.query(statement, [yesterday])).length;
      }
      return forgotten;
    });
  }
}
