import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { Forbidden, NotFound, StaleVersion } from '../../../platform/http/http.errors.js';
import { OwnProfiles, Psychologists, type StoredProfile } from '../../directory/index.js';
import type { Application } from '../domain/application.js';
import { ApplicationRepository } from '../infrastructure/application.repository.js';

/** An application that an admin is about to act on. */
export interface Judged {
  readonly profile: StoredProfile;
  readonly application: Application;
  /** Whose it is. */
  readonly ownerAccountId: string | null;
}

/** Profile first, as everybody locks: what an admin acts on cannot change meanwhile. */
@Injectable()
export class LockForAdmin {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly profiles: OwnProfiles,
    private readonly psychologists: Psychologists,
  ) {}

  /**
   * @throws NotFound when there is no such application; a draft is its author's alone.
   * @throws Forbidden to whoever it is about.
   * @throws StaleVersion when another version than the expected one is in force.
   */
  async of(
    tx: Tx,
    applicationId: string,
    by: { readonly adminId: string; readonly expected?: ExpectedVersion },
  ): Promise<Judged> {
    const { psychologistId } = await this.applications.byId(tx, applicationId);
    const profile = await this.profiles.lock(tx, psychologistId);
    const faces = await this.psychologists.byIds(tx, [psychologistId]);
    const ownerAccountId = faces.get(psychologistId)?.accountId ?? null;
    if (ownerAccountId === by.adminId) throw new Forbidden();
    concerning(ownerAccountId);
    const application = await this.applications.byId(tx, applicationId);
    if (application.status === 'draft') throw new NotFound();
    if (by.expected !== undefined && by.expected !== application.version) throw new StaleVersion();
    return { profile, application, ownerAccountId };
  }
}
