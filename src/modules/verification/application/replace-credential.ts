import { Injectable } from '@nestjs/common';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { nothingChanged, type ExpectedVersion } from '../../../platform/http/expected-version.js';
import type { NewCredential } from '../domain/credential.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { OwnApplication } from './own-application.js';
import { refuseBadCredential } from './refuse-bad-credential.js';

/** Rewrites a credential; it counts as unchecked again. */
@Injectable()
export class ReplaceCredential {
  constructor(
    private readonly own: OwnApplication,
    private readonly credentials: CredentialRepository,
  ) {}

  /**
   * @throws ApplicationNotInState while the application is judged, and once the credential was found good.
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws NotFound when the account has no such credential.
   */
  async execute(
    tx: Tx,
    of: { readonly accountId: string; readonly id: string },
    written: NewCredential,
    expected?: ExpectedVersion,
  ): Promise<void> {
    const { profile, application } = await this.own.lockToWrite(tx, of.accountId, of.id);
    const isTwice = await this.credentials.isTwice(tx, application.id, written, of.id);
    refuseBadCredential(written, civilDateOf(profile.zone, tx.now), isTwice);
    const place = { id: of.id, applicationId: application.id, version: expected };
    const isWritten = await this.credentials.replace(tx, place, written);
    if (!isWritten) throw nothingChanged(expected);
  }
}
