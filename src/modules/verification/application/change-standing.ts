import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { HideProfile, ListProfile } from '../../directory/index.js';
import type { StandingAct } from '../domain/application-status.js';
import { ChangeApplication } from './change-application.js';
import { LimitBookings } from './limit-bookings.js';
import { LockForAdmin } from './lock-for-admin.js';

/** What an admin does to somebody who was approved, and why. */
export interface StandingChange {
  readonly applicationId: string;
  readonly act: StandingAct;
  /** What the psychologist reads; clients are never told. */
  readonly reason: string;
  readonly adminId: string;
  readonly expected: ExpectedVersion;
}

/** Suspends a psychologist, who is then neither found nor booked, or restores them. What is booked stands. */
@Injectable()
export class ChangeStanding {
  constructor(
    private readonly lockForAdmin: LockForAdmin,
    private readonly changeApplication: ChangeApplication,
    private readonly hideProfile: HideProfile,
    private readonly listProfile: ListProfile,
    private readonly limitBookings: LimitBookings,
  ) {}

  /**
   * @throws NotFound when there is no such application; Forbidden to whoever it is about.
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws ApplicationNotInState when it was not approved, or not suspended.
   */
  async execute(tx: Tx, change: StandingChange): Promise<void> {
    const { act, reason, adminId } = change;
    const { application } = await this.lockForAdmin.of(tx, change.applicationId, change);
    await this.changeApplication.run(tx, application, {
      act,
      to: act === 'suspend' ? 'suspended' : 'approved',
      by: { kind: 'admin', accountId: adminId },
      reason,
    });
    if (act === 'suspend') {
      await this.hideProfile.execute(tx, application.psychologistId);
      return;
    }
    await this.limitBookings.execute(tx, application);
    await this.listProfile.execute(tx, application.psychologistId);
  }
}
