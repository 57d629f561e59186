import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { ProfileHold } from '../../directory/index.js';
import { ApplicationNotInState } from '../domain/verification.errors.js';
import { ApplicationRepository } from '../infrastructure/application.repository.js';

/** A profile rests while an admin judges it, and stays as it was rejected until taken up again. */
@Injectable()
export class HoldWhileJudged extends ProfileHold {
  constructor(private readonly applications: ApplicationRepository) {
    super();
  }

  override async assertEditable(tx: Tx, psychologistId: string): Promise<void> {
    const application = await this.applications.ofPsychologist(tx, psychologistId);
    const status = application?.status;
    if (status === 'submitted' || status === 'rejected') throw new ApplicationNotInState(status);
  }
}
