import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

/** A goal and one sealed version of it. */
export interface StoredGoal {
  readonly id: string;
  readonly carePersonId: string;
  /** The care whose psychologist wrote it; null for the client's own. */
  readonly careId: string | null;
  readonly authorId: string;
  readonly version: number;
  readonly at: Date;
  readonly sealed: string;
}

export type NewGoal = Pick<StoredGoal, 'id' | 'carePersonId' | 'careId' | 'authorId' | 'sealed'>;

const INSERT = `
  INSERT INTO goal (id, care_person_id, care_id, author_id, created_at) VALUES ($1, $2, $3, $4, $5)`;
const INSERT_VERSION = `
  INSERT INTO goal_version (goal_id, version, written_by, at, sealed) VALUES ($1, $2, $3, $4, $5)`;
const SWAP = `UPDATE goal SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING version`;
const SELECT = `
  SELECT g.id, g.care_person_id AS "carePersonId", g.care_id AS "careId", g.author_id AS "authorId",
         v.version, v.at, v.sealed
    FROM goal g JOIN goal_version v ON v.goal_id = g.id`;
const ONE = `${SELECT} WHERE g.id = $1 AND v.version = g.version`;
/** What another psychologist wrote in another care is not this one's to see. */
const OF_PERSON = `
  ${SELECT} WHERE g.care_person_id = $1 AND ($2::uuid IS NULL OR g.care_id IS NULL OR g.care_id = $2)
   ORDER BY g.created_at, g.id, v.version`;

/** A goal keeps every version it ever had. */
@Injectable()
export class GoalRepository {
  async insert(tx: Tx, goal: NewGoal): Promise<void> {
    const { id, carePersonId, careId, authorId, sealed } = goal;
    await tx.query(INSERT, [id, carePersonId, careId, authorId, toDate(tx.now)]);
    await tx.query(INSERT_VERSION, [id, 1, authorId, toDate(tx.now), sealed]);
  }

  async byId(sql: Queryable, id: string): Promise<StoredGoal | null> {
    return (await sql.query<StoredGoal>(ONE, [id]))[0] ?? null;
  }

  /** False when another version than that one is in force. */
  async addVersion(
    tx: Tx,
    of: { id: string; version: number },
    by: { accountId: string; sealed: string },
  ): Promise<boolean> {
    const [row] = await tx.query<{ version: number }>(SWAP, [of.id, of.version]);
    if (row === undefined) return false;
    await tx.query(INSERT_VERSION, [of.id, row.version, by.accountId, toDate(tx.now), by.sealed]);
    return true;
  }

  /** Every version of every goal, oldest goal first; with a care, only what it may see. */
  versions(sql: Queryable, carePersonId: string, careId: string | null): Promise<StoredGoal[]> {
    return sql.query<StoredGoal>(OF_PERSON, [carePersonId, careId]);
  }
}
