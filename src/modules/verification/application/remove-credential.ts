import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Files } from '../../../platform/files/files.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { OwnApplication } from './own-application.js';

/** Takes a credential out of an application, with its document. */
@Injectable()
export class RemoveCredential {
  constructor(
    private readonly own: OwnApplication,
    private readonly credentials: CredentialRepository,
    private readonly files: Files,
  ) {}

  /**
   * @throws ApplicationNotInState while the application is judged, and once the credential was found good.
   * @throws NotFound when the account has no such credential.
   */
  async execute(tx: Tx, accountId: string, id: string): Promise<void> {
    const { application, known } = await this.own.lockToWrite(tx, accountId, id);
    await this.credentials.remove(tx, { id, applicationId: application.id });
    if (known?.fileId) await this.files.release(tx, known.fileId);
  }
}
