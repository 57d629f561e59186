import { Injectable } from '@nestjs/common';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { ListProfile } from '../../directory/index.js';
import type { ApplicationStatus, Decision } from '../domain/application-status.js';
import { isGood } from '../domain/credential-check.js';
import { credentialGaps } from '../domain/credential.js';
import { CredentialsUnchecked } from '../domain/verification.errors.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { ChangeApplication } from './change-application.js';
import { LimitBookings } from './limit-bookings.js';
import { LockForAdmin, type Judged } from './lock-for-admin.js';

const LEADS_TO: Readonly<Record<Decision, ApplicationStatus>> = {
  approve: 'approved',
  request_more: 'more_needed',
  reject: 'rejected',
};

/** What an admin decides about an application. */
export interface Judgement {
  readonly applicationId: string;
  readonly decision: Decision;
  /** What the psychologist reads; an approval needs none. */
  readonly reason?: string;
  readonly adminId: string;
  readonly expected: ExpectedVersion;
}

/** Approves an application, asks for more, or rejects it. Approved, its profile is shown at once. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly lockForAdmin: LockForAdmin,
    private readonly credentials: CredentialRepository,
    private readonly listProfile: ListProfile,
    private readonly limitBookings: LimitBookings,
    private readonly changeApplication: ChangeApplication,
  ) {}

  /**
   * @throws NotFound when there is no such application.
   * @throws Forbidden to whoever it is about.
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws ApplicationNotInState when it does not wait for a decision.
   * @throws CredentialsUnchecked when it is approved before each credential was found good.
   */
  async execute(tx: Tx, judgement: Judgement): Promise<void> {
    const { decision, reason, adminId } = judgement;
    const judged = await this.lockForAdmin.of(tx, judgement.applicationId, judgement);
    const { application } = judged;
    await this.changeApplication.run(tx, application, {
      act: decision,
      to: LEADS_TO[decision],
      by: { kind: 'admin', accountId: adminId },
      ...(reason === undefined ? {} : { reason }),
    });
    if (decision !== 'approve') return;
    await this.assertChecked(tx, judged);
    await this.limitBookings.execute(tx, application);
    await this.listProfile.execute(tx, application.psychologistId);
  }

  private async assertChecked(tx: Tx, { profile, application }: Judged): Promise<void> {
    const credentials = await this.credentials.ofApplication(tx, application.id);
    const gaps = credentialGaps(credentials, civilDateOf(profile.zone, tx.now));
    const isWhole = gaps.length === 0 && credentials.every(({ check }) => isGood(check));
    if (!isWhole) throw new CredentialsUnchecked();
  }
}
