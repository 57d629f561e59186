import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';

/** Leans on `booking_series_no` and `booking_series`: one psychologist and one person throughout. */
@Injectable()
export class SeriesRepository {
  /** The later sessions that are held with a first one, in order of time. */
  async heldAfter(tx: Tx, firstId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM booking WHERE series_id = $1 AND series_no > 1 AND status = 'held' ORDER BY starts_at, id`,
      [firstId],
    );
    return rows.map(({ id }) => id);
  }
}
