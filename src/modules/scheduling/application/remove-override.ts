import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const DELETE = `DELETE FROM schedule_override WHERE psychologist_id = $1 AND date = $2`;

/** Lets a date follow the weekly hours again; repeating it changes nothing. */
@Injectable()
export class RemoveOverride {
  async execute(tx: Tx, psychologistId: string, date: CivilDate): Promise<void> {
    await tx.query(DELETE, [psychologistId, date]);
  }
}
