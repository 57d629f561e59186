import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { Forbidden, NotFound, StaleVersion } from '../../../platform/http/http.errors.js';
import { ListProfile, OwnProfiles, Psychologists } from '../../directory/index.js';
import type { Application } from '../domain/application.js';
import type { ApplicationStatus, Decision } from '../domain/application-status.js';
import { ApplicationRepository } from '../infrastructure/application.repository.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { ChangeApplication } from './change-application.js';

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
    private readonly applications: ApplicationRepository,
    private readonly credentials: CredentialRepository,
    private readonly profiles: OwnProfiles,
    private readonly psychologists: Psychologists,
    private readonly listProfile: ListProfile,
    private readonly changeApplication: ChangeApplication,
  ) {}

  /**
   * @throws NotFound when there is no such application.
   * @throws Forbidden to whoever it is about.
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws ApplicationNotInState when it does not wait for a decision.
   */
  async execute(tx: Tx, judgement: Judgement): Promise<void> {
    const { decision, reason, adminId } = judgement;
    const application = await this.lock(tx, judgement);
    await this.changeApplication.run(tx, application, {
      act: decision,
      to: LEADS_TO[decision],
      by: { kind: 'admin', accountId: adminId },
      ...(reason === undefined ? {} : { reason }),
    });
    if (decision !== 'approve') return;
    await this.credentials.markChecked(tx, application.id, adminId);
    await this.listProfile.execute(tx, application.psychologistId);
  }

  /** Profile first, as everybody locks: what is decided on cannot change meanwhile. */
  private async lock(
    tx: Tx,
    { applicationId, adminId, expected }: Judgement,
  ): Promise<Application> {
    const { psychologistId } = await this.applications.byId(tx, applicationId);
    await this.profiles.lock(tx, psychologistId);
    const faces = await this.psychologists.byIds(tx, [psychologistId]);
    if (faces.get(psychologistId)?.accountId === adminId) throw new Forbidden();
    const application = await this.applications.byId(tx, applicationId);
    if (application.status === 'draft') throw new NotFound();
    if (expected !== undefined && expected !== application.version) throw new StaleVersion();
    return application;
  }
}
