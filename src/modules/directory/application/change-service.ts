import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { nothingChanged, type ExpectedVersion } from '../../../platform/http/expected-version.js';
import type { NewService } from './add-psychologist.js';

const UPDATE = `
  UPDATE service s
     SET name = $4, description = $5, duration_minutes = $6, price = $7, modes = $8, audience = $9,
         auto_confirm = $10, version = s.version + 1
    FROM psychologist p
   WHERE s.id = $2 AND p.id = s.psychologist_id AND p.account_id = $1 AND s.withdrawn_at IS NULL
     AND s.version = coalesce($3, s.version)
  RETURNING 1`;

/** Rewrites a service; what has been booked keeps its name, its length and its price. */
@Injectable()
export class ChangeService {
  /**
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws NotFound when the account offers no such service.
   */
  async execute(
    tx: Tx,
    own: { readonly accountId: string; readonly id: string },
    service: NewService,
    expected?: ExpectedVersion,
  ): Promise<void> {
    const { name, description, durationMinutes, price, modes, audience, autoConfirm } = service;
    const changed = await tx.query(UPDATE, [
      ...[own.accountId, own.id, expected ?? null, name, description, durationMinutes, price],
      ...[modes, audience, autoConfirm],
    ]);
    if (changed.length === 0) throw nothingChanged(expected);
  }
}
