import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { HOUR, instant, toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { KnownDevices } from '../infrastructure/known-devices.js';
import { PhoneProofs } from '../infrastructure/phone-proofs.js';
import { Throttle } from '../infrastructure/throttle.js';
import { forgetActivity } from '../infrastructure/account-activity.js';

const FAILURES_KEPT_MS = 24 * HOUR;
/** Their links are long dead; until then they tell why a letter went out. */
const LETTERS_KEPT_MS = 30 * 24 * HOUR;
/** Longer than any browser keeps the cookie. */
const DEVICES_KEPT_MS = 400 * 24 * HOUR;

const SESSIONS = `DELETE FROM session WHERE expires_at <= $1 RETURNING 1`;
const PENDING = `DELETE FROM pending_log_in WHERE expires_at <= $1 RETURNING 1`;
const CHALLENGES = `DELETE FROM passkey_challenge WHERE expires_at <= $1 RETURNING 1`;
const ENROLMENTS = `DELETE FROM totp_enrolment WHERE expires_at <= $1 RETURNING 1`;
const WRONG_CODES = `DELETE FROM wrong_code WHERE at <= $1 RETURNING 1`;
const FAILURES = `DELETE FROM login_failure WHERE at <= $1 RETURNING 1`;
const LETTERS = `DELETE FROM account_letter WHERE made_at <= $1 RETURNING 1`;

/** Keeps what tells where people signed in from no longer than it serves. */
@Injectable()
export class ForgetOldLogIns implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly jobs: Jobs,
    private readonly throttle: Throttle,
    private readonly devices: KnownDevices,
    private readonly proofs: PhoneProofs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('old-log-ins', () => this.execute());
  }

  /**
   * Deletes what is over for good: sessions, failures of yesterday, limits nobody is near, old
   * letters and browsers, activity nobody can ask for; returns how many.
   */
  async execute(): Promise<number> {
    const before = (milliseconds: number): Date => toDate(instant(this.clock.now() - milliseconds));
    return this.runner.run(async (tx) => {
      let forgotten = 0;
      for (const statement of [SESSIONS, PENDING, CHALLENGES, ENROLMENTS]) {
        forgotten += (await tx.query(statement, [before(0)])).length;
      }
      for (const statement of [FAILURES, WRONG_CODES]) {
        forgotten += (await tx.query(statement, [before(FAILURES_KEPT_MS)])).length;
      }
      const letters = await tx.query(LETTERS, [before(LETTERS_KEPT_MS)]);
      const counted = [
        await this.throttle.forgetFull(tx),
        await this.devices.deleteUnseenSince(tx, before(DEVICES_KEPT_MS)),
        await this.proofs.deleteMadeBefore(tx, before(LETTERS_KEPT_MS)),
        await forgetActivity(tx),
      ];
      return counted.reduce((sum, count) => sum + count, forgotten + letters.length);
    });
  }
}
