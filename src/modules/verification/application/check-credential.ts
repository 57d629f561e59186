import { Injectable } from '@nestjs/common';
import { civilDateOf } from '../../../kernel/time/zones.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Files } from '../../../platform/files/files.js';
import { nothingChanged, type ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import type { ApplicationStatus } from '../domain/application-status.js';
import type { CheckPoints } from '../domain/credential-check.js';
import { isExpired } from '../domain/credential.js';
import { ApplicationNotInState } from '../domain/verification.errors.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { LimitBookings } from './limit-bookings.js';
import { LockForAdmin } from './lock-for-admin.js';

/** What an admin found when comparing a credential with its document and its register. */
export interface Finding {
  readonly applicationId: string;
  readonly credentialId: string;
  readonly points: CheckPoints;
  /** Where it was looked up. */
  readonly evidence: string;
  readonly adminId: string;
  /** Of the credential. */
  readonly expected: ExpectedVersion;
}

/** While it waits for a decision, and later for what renews. */
const CHECKED_IN: readonly ApplicationStatus[] = ['submitted', 'approved'];

/** Writes down what was found about one credential, by whom and when. */
@Injectable()
export class CheckCredential {
  constructor(
    private readonly lockForAdmin: LockForAdmin,
    private readonly credentials: CredentialRepository,
    private readonly limitBookings: LimitBookings,
    private readonly audit: Audit,
    private readonly files: Files,
  ) {}

  /**
   * @throws NotFound when there is no such credential; Forbidden to whoever it is about.
   * @throws ApplicationNotInState when nobody has handed it in.
   * @throws StaleVersion when another version of the credential than the expected one is in force.
   * @throws ValidationFailed without a document, and when something expired is called current.
   */
  async execute(tx: Tx, finding: Finding): Promise<void> {
    const { applicationId, credentialId, adminId, points, evidence, expected } = finding;
    const judged = await this.lockForAdmin.of(tx, applicationId, { adminId });
    const { profile, application, ownerAccountId } = judged;
    const { status } = application;
    const place = { id: credentialId, applicationId };
    const credential = await this.credentials.find(tx, place);
    if (credential === null) throw new NotFound();
    if (!CHECKED_IN.includes(status)) throw new ApplicationNotInState(status);
    await this.assertReadable(tx, credential.fileId);
    if (points.isCurrent && isExpired(credential, civilDateOf(profile.zone, tx.now))) {
      throw refused('/isCurrent', 'expired', 'has passed already');
    }
    const found = { adminId, points, evidence };
    const versioned = { ...place, version: expected };
    const isRecorded = await this.credentials.recordCheck(tx, versioned, found);
    if (!isRecorded) throw nothingChanged(expected);
    const about = { kind: 'credential', id: credentialId };
    const whose = { actorId: adminId, personId: ownerAccountId, about };
    await this.audit.record(tx, { ...whose, act: 'credential.checked' });
    if (status === 'approved') await this.limitBookings.execute(tx, application);
  }

  /** Nobody compares anything with what nobody may open. */
  private async assertReadable(tx: Tx, fileId: string | null): Promise<void> {
    const documents = await this.files.describe(tx, fileId === null ? [] : [fileId]);
    if (documents.get(fileId ?? '')?.standing !== 'kept') {
      throw refused('', 'document_missing', 'has no document that can be opened');
    }
  }
}

function refused(pointer: string, code: string, detail: string): ValidationFailed {
  return new ValidationFailed([{ pointer, code, detail }]);
}
