import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { MeasureCode } from '../domain/measure.js';

/** A sealed set of answers. */
export interface StoredResponse {
  readonly id: string;
  readonly carePersonId: string;
  readonly measureCode: MeasureCode;
  readonly measureVersion: string;
  /** The care whose psychologist asked for it; null when nobody did. */
  readonly assignedInCare: string | null;
  readonly takenAt: Date;
  readonly sealed: string;
}

export interface NewResponse {
  readonly id: string;
  readonly carePersonId: string;
  readonly accountId: string;
  readonly measureCode: MeasureCode;
  readonly measureVersion: string;
  readonly assignmentId: string | null;
  readonly sealed: string;
}

const MOST = 400;
const INSERT = `
  INSERT INTO measure_response (id, care_person_id, account_id, measure_code, measure_version, assignment_id, taken_at, sealed)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const SELECT = `
  SELECT r.id, r.care_person_id AS "carePersonId", r.measure_code AS "measureCode", r.measure_version AS "measureVersion",
         a.care_id AS "assignedInCare", r.taken_at AS "takenAt", r.sealed
    FROM measure_response r LEFT JOIN measure_assignment a ON a.id = r.assignment_id`;
const ONE = `${SELECT} WHERE r.id = $1`;
const OF_PERSON = `${SELECT} WHERE r.care_person_id = $1 ORDER BY r.taken_at DESC, r.id DESC LIMIT ${MOST}`;
/** An answer that was asked for is its asker's to see, until the client withdraws what lies before. */
const VISIBLE_IN_CARE = `
  ${SELECT}
   WHERE r.care_person_id = $1
     AND (EXISTS (SELECT 1 FROM sharing s WHERE s.care_id = $2 AND s.kind = 'measures' AND s.withdrawn_at IS NULL)
          OR (a.care_id = $2 AND NOT EXISTS (
                SELECT 1 FROM sharing s WHERE s.care_id = $2 AND s.kind = 'measures' AND s.withdrawn_at > r.taken_at)))
   ORDER BY r.taken_at DESC, r.id DESC LIMIT ${MOST}`;

/** Answers are written once; nothing changes or removes them. */
@Injectable()
export class ResponseRepository {
  async insert(tx: Tx, added: NewResponse): Promise<void> {
    await tx.query(INSERT, [
      added.id,
      added.carePersonId,
      added.accountId,
      added.measureCode,
      added.measureVersion,
      added.assignmentId,
      toDate(tx.now),
      added.sealed,
    ]);
  }

  async byId(sql: Queryable, id: string): Promise<StoredResponse | null> {
    return (await sql.query<StoredResponse>(ONE, [id]))[0] ?? null;
  }

  /** All of one's own, newest first, at most 400. */
  ofPerson(sql: Queryable, carePersonId: string): Promise<StoredResponse[]> {
    return sql.query<StoredResponse>(OF_PERSON, [carePersonId]);
  }

  /** Those the psychologist of an open care may see, newest first, at most 400. */
  visibleInCare(sql: Queryable, carePersonId: string, careId: string): Promise<StoredResponse[]> {
    return sql.query<StoredResponse>(VISIBLE_IN_CARE, [carePersonId, careId]);
  }
}
