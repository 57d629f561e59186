import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const HIDE = `UPDATE psychologist SET status = 'hidden' WHERE id = $1 AND status = 'listed'`;

/** Takes a profile out of sight: nobody finds or books it; what is booked stands. */
@Injectable()
export class HideProfile {
  /** The caller holds the profile's lock. One that is not shown stays as it is. */
  async execute(tx: Tx, psychologistId: string): Promise<void> {
    await tx.query(HIDE, [psychologistId]);
  }
}
