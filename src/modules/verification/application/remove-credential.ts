import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { OwnApplication } from './own-application.js';

/** Takes a credential out of an application. */
@Injectable()
export class RemoveCredential {
  constructor(
    private readonly own: OwnApplication,
    private readonly credentials: CredentialRepository,
  ) {}

  /**
   * @throws ApplicationNotInState while or after the application is judged.
   * @throws NotFound when the account has no such credential.
   */
  async execute(tx: Tx, accountId: string, id: string): Promise<void> {
    const { application } = await this.own.lockToEdit(tx, accountId);
    if (!(await this.credentials.remove(tx, application.id, id))) throw new NotFound();
  }
}
