import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { TellOfDate } from './tell-of-date.js';

const DELETE = `DELETE FROM schedule_override WHERE psychologist_id = $1 AND date = $2 RETURNING 1`;

/** Lets a date follow the weekly hours again; repeating it changes nothing. */
@Injectable()
export class RemoveOverride {
  constructor(private readonly tellOfDate: TellOfDate) {}

  async execute(tx: Tx, psychologistId: string, date: CivilDate): Promise<void> {
    const removed = await tx.query(DELETE, [psychologistId, date]);
    if (removed.length > 0) await this.tellOfDate.run(tx, psychologistId, date);
  }
}
