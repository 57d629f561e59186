import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';

const OPEN = `
  SELECT id FROM care WHERE psychologist_id = $1 AND care_person_id = $2 AND until_at IS NULL`;

/** Says who is in whose care now. */
@Injectable()
export class Care {
  /** The id of the care that is open between them, or null. */
  async openBetween(
    sql: Queryable,
    psychologistId: string,
    carePersonId: string,
  ): Promise<string | null> {
    const [row] = await sql.query<{ id: string }>(OPEN, [psychologistId, carePersonId]);
    return row?.id ?? null;
  }
}
