import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const SET = `UPDATE psychologist SET bookable_until = $2 WHERE id = $1`;

/** Says how long a psychologist may be booked. */
@Injectable()
export class SetBookableUntil {
  /**
   * The last date, in the psychologist's own zone, on which a session may begin; null is no limit.
   * The caller holds the profile's lock.
   */
  async execute(tx: Tx, psychologistId: string, lastDate: CivilDate | null): Promise<void> {
    await tx.query(SET, [psychologistId, lastDate]);
  }
}
