import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { MeasureCode } from '../domain/measure.js';

/** A measure a psychologist waits for; without a date it is due before the next session. */
export interface Assignment {
  readonly id: string;
  readonly careId: string;
  readonly psychologistId: string;
  readonly measureCode: MeasureCode;
  readonly assignedAt: Date;
  readonly dueOn: CivilDate | null;
}

export interface NewAssignment {
  readonly careId: string;
  readonly psychologistId: string;
  readonly carePersonId: string;
  readonly measureCode: MeasureCode;
  readonly dueOn: CivilDate | null;
}

const INSERT = `
  INSERT INTO measure_assignment (id, care_id, psychologist_id, care_person_id, measure_code, assigned_at, due_on, before_next_session)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (care_id, measure_code) WHERE answered_at IS NULL DO NOTHING RETURNING id`;
const COLUMNS = `
  a.id, a.care_id AS "careId", a.psychologist_id AS "psychologistId", a.measure_code AS "measureCode",
  a.assigned_at AS "assignedAt", a.due_on::text AS "dueOn"`;
/** Those that still have somebody who waits. */
const OPEN = `
  SELECT ${COLUMNS} FROM measure_assignment a JOIN care_view c ON c.id = a.care_id AND c.until_at IS NULL
   WHERE a.care_person_id = $1 AND a.answered_at IS NULL AND ($2::uuid IS NULL OR a.care_id = $2)
   ORDER BY a.assigned_at, a.id`;
const TAKE = `
  UPDATE measure_assignment a SET answered_at = $4 FROM care_view c
   WHERE a.id = $1 AND a.care_person_id = $2 AND a.measure_code = $3 AND a.answered_at IS NULL
     AND c.id = a.care_id AND c.until_at IS NULL
  RETURNING ${COLUMNS}`;
const IS_THEIRS = `
  SELECT 1 FROM measure_assignment WHERE id = $1 AND care_person_id = $2 AND measure_code = $3`;

@Injectable()
export class AssignmentRepository {
  /** Null when the same measure is still waited for in that care. */
  async insert(tx: Tx, added: NewAssignment): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(INSERT, [
      newId(),
      added.careId,
      added.psychologistId,
      added.carePersonId,
      added.measureCode,
      toDate(tx.now),
      added.dueOn,
      added.dueOn === null,
    ]);
    return row?.id ?? null;
  }

  /** What the person is still asked for, oldest first; in one care, or in all that are open. */
  open(sql: Queryable, carePersonId: string, careId: string | null): Promise<Assignment[]> {
    return sql.query<Assignment>(OPEN, [carePersonId, careId]);
  }

  /** Marks it as answered; null when it is not open to that answer. */
  async take(
    tx: Tx,
    id: string,
    carePersonId: string,
    code: MeasureCode,
  ): Promise<Assignment | null> {
    const [row] = await tx.query<Assignment>(TAKE, [id, carePersonId, code, toDate(tx.now)]);
    return row ?? null;
  }

  async isOf(sql: Queryable, id: string, carePersonId: string, code: string): Promise<boolean> {
    return (await sql.query(IS_THEIRS, [id, carePersonId, code])).length > 0;
  }
}
