import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { NewService } from './add-psychologist.js';
import { OwnProfiles } from './own-profiles.js';

const INSERT = `
  INSERT INTO service (id, psychologist_id, position, name, description, duration_minutes, price,
                       modes, audience, auto_confirm)
  SELECT $1, $2, coalesce(max(position) + 1, 0), $3, $4, $5, $6, $7, $8, $9
    FROM service WHERE psychologist_id = $2`;

/** Offers one more service, at the end of the list. */
@Injectable()
export class AddService {
  constructor(private readonly profiles: OwnProfiles) {}

  /** The new service's id. */
  async execute(tx: Tx, accountId: string, service: NewService): Promise<string> {
    const { id: psychologistId } = await this.profiles.lockOfAccount(tx, accountId);
    const id = newId<'Service'>();
    const { name, description, durationMinutes, price, modes, audience, autoConfirm } = service;
    await tx.query(INSERT, [
      ...[id, psychologistId, name, description, durationMinutes, price],
      ...[modes, audience, autoConfirm],
    ]);
    return id;
  }
}
