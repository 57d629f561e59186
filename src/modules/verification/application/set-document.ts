import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Files } from '../../../platform/files/files.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { OwnApplication } from './own-application.js';

/** Gives a credential its document, another one, or none; it counts as unchecked again. */
@Injectable()
export class SetDocument {
  constructor(
    private readonly own: OwnApplication,
    private readonly credentials: CredentialRepository,
    private readonly files: Files,
  ) {}

  /**
   * The document it had is let go. With the profile's lock held, of two that come at once the later
   * one stays.
   *
   * @throws NotFound when the account has no such credential.
   * @throws ApplicationNotInState while the application is judged, and once the credential was found good.
   */
  async execute(
    tx: Tx,
    of: { readonly accountId: string; readonly id: string },
    fileId: string | null,
  ): Promise<void> {
    const { application, known } = await this.own.lockToWrite(tx, of.accountId, of.id);
    if (fileId !== null) await this.files.attach(tx, fileId);
    await this.credentials.setFile(tx, { id: of.id, applicationId: application.id }, fileId);
    if (known?.fileId) await this.files.release(tx, known.fileId);
  }

  /** The same refusals, before anybody sends a file in vain. */
  async assertPossible(
    tx: Tx,
    of: { readonly accountId: string; readonly id: string },
  ): Promise<void> {
    await this.own.lockToWrite(tx, of.accountId, of.id);
  }
}
