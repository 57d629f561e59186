import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { SetBookableUntil } from '../../directory/index.js';
import type { Application } from '../domain/application.js';
import { isGood } from '../domain/credential-check.js';
import { validityOf } from '../domain/requirements.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';

/** Lets a psychologist be booked for as long as what was checked allows them to practise. */
@Injectable()
export class LimitBookings {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly setBookableUntil: SetBookableUntil,
  ) {}

  /** Leaves the limit as it is when the required credentials were never all found good. */
  async execute(tx: Tx, { id, psychologistId }: Application): Promise<void> {
    const credentials = await this.credentials.ofApplication(tx, id);
    const validity = validityOf(credentials.filter(({ check }) => isGood(check)));
    if (validity === null) return;
    await this.setBookableUntil.execute(tx, psychologistId, validity.until);
  }
}
