import { Injectable } from '@nestjs/common';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { NewCredential } from '../domain/credential.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { OwnApplication } from './own-application.js';
import { refuseBadCredential } from './refuse-bad-credential.js';

/** Writes one more credential down. */
@Injectable()
export class AddCredential {
  constructor(
    private readonly own: OwnApplication,
    private readonly credentials: CredentialRepository,
  ) {}

  /**
   * @throws ApplicationNotInState while the application is judged, and after it was rejected.
   * @throws ValidationFailed when the dates cannot be true, or it is there already.
   */
  async execute(tx: Tx, accountId: string, added: NewCredential): Promise<void> {
    const { profile, application } = await this.own.lockToWrite(tx, accountId, null);
    const isTwice = await this.credentials.isTwice(tx, application.id, added, null);
    refuseBadCredential(added, civilDateOf(profile.zone, tx.now), isTwice);
    await this.credentials.insert(tx, application.id, added);
  }
}
