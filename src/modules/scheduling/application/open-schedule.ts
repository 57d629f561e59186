import { Injectable } from '@nestjs/common';
import type { ZoneId } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const INSERT = `
  INSERT INTO schedule (psychologist_id, time_zone) VALUES ($1, $2)
  ON CONFLICT (psychologist_id) DO NOTHING`;

/** Gives a psychologist a schedule with the usual settings and no hours yet. */
@Injectable()
export class OpenSchedule {
  /** A psychologist who has a schedule keeps it as it is. */
  async execute(tx: Tx, psychologistId: string, zone: ZoneId): Promise<void> {
    await tx.query(INSERT, [psychologistId, zone]);
  }
}
