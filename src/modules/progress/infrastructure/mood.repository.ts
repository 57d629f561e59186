import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

/** One sealed day. */
export interface StoredMood {
  readonly id: string;
  readonly carePersonId: string;
  readonly onDate: CivilDate;
  readonly version: number;
  readonly sealed: string;
}

const DAYS = 180;
const SELECT = `
  SELECT id, care_person_id AS "carePersonId", on_date::text AS "onDate", version, sealed FROM mood_entry`;
const OF_PERSON = `${SELECT} WHERE care_person_id = $1 ORDER BY on_date DESC LIMIT ${DAYS}`;
const OF_DAY = `${SELECT} WHERE care_person_id = $1 AND on_date = $2 FOR UPDATE`;
const INSERT = `
  INSERT INTO mood_entry (id, care_person_id, on_date, changed_at, sealed) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT mood_entry_once_a_day DO NOTHING RETURNING id`;
const REWRITE = `
  UPDATE mood_entry SET sealed = $2, changed_at = $3, version = version + 1 WHERE id = $1`;

/** At most one row a person and calendar day. */
@Injectable()
export class MoodRepository {
  /** The last 180 days that have one, newest first. */
  ofPerson(sql: Queryable, carePersonId: string): Promise<StoredMood[]> {
    return sql.query<StoredMood>(OF_PERSON, [carePersonId]);
  }

  /** Locked until the transaction ends. */
  async lockDay(tx: Tx, carePersonId: string, onDate: CivilDate): Promise<StoredMood | null> {
    return (await tx.query<StoredMood>(OF_DAY, [carePersonId, onDate]))[0] ?? null;
  }

  /** False when the day has one, written a moment ago. */
  async insert(tx: Tx, day: Omit<StoredMood, 'version'>): Promise<boolean> {
    const { id, carePersonId, onDate, sealed } = day;
    const rows = await tx.query(INSERT, [id, carePersonId, onDate, toDate(tx.now), sealed]);
    return rows.length > 0;
  }

  async rewrite(tx: Tx, id: string, sealed: string): Promise<void> {
    await tx.query(REWRITE, [id, sealed, toDate(tx.now)]);
  }
}
