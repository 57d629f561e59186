import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Application, ApplicationActor, ApplicationEvent } from '../domain/application.js';
import type { ApplicationAct, ApplicationStatus } from '../domain/application-status.js';
import {
  APPLICATION_COLUMNS,
  applicationOf,
  eventOf,
  type ApplicationRow,
  type EventRow,
} from './application-rows.js';

/** A change of state as its history tells it. */
export interface Remembered {
  readonly act: ApplicationAct;
  readonly by: ApplicationActor;
  readonly reason: string | null;
}

const SELECT = `SELECT ${APPLICATION_COLUMNS} FROM application`;
const INSERT = `
  INSERT INTO application (id, psychologist_id, status, created_at) VALUES ($1, $2, 'draft', $3)
  RETURNING ${APPLICATION_COLUMNS}`;
/** Compare-and-swap: nothing is changed that somebody else changed since it was read. */
const SWAP = `
  UPDATE application SET status = $3, submitted_at = CASE WHEN $3 = 'submitted' THEN $4 ELSE submitted_at END
   WHERE id = $1 AND version = $2
  RETURNING ${APPLICATION_COLUMNS}`;
const INSERT_EVENT = `
  INSERT INTO application_event (application_id, version, from_status, to_status, act, actor_kind, actor_id, reason, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const HISTORY = `
  SELECT e.version, e.act, e.from_status, e.to_status, e.at, e.actor_kind, a.name AS actor_name, e.reason
    FROM application_event e
    JOIN account_view a ON a.id = e.actor_id
   WHERE e.application_id = $1
   ORDER BY e.version`;

@Injectable()
export class ApplicationRepository {
  async ofPsychologist(sql: Queryable, psychologistId: string): Promise<Application | null> {
    const [row] = await sql.query<ApplicationRow>(`${SELECT} WHERE psychologist_id = $1`, [
      psychologistId,
    ]);
    return row === undefined ? null : applicationOf(row);
  }

  /** @throws NotFound when there is none. */
  async byId(sql: Queryable, id: string): Promise<Application> {
    const [row] = await sql.query<ApplicationRow>(`${SELECT} WHERE id = $1`, [id]);
    if (row === undefined) throw new NotFound();
    return applicationOf(row);
  }

  /** A new draft; the caller holds the profile's lock, so that there is one a psychologist. */
  async insert(tx: Tx, psychologistId: string): Promise<Application> {
    const [row] = await tx.query<ApplicationRow>(INSERT, [
      newId<'Application'>(),
      psychologistId,
      toDate(tx.now),
    ]);
    if (row === undefined) throw new Error('The application that was just made is not there.');
    return applicationOf(row);
  }

  /** Null when somebody was faster. */
  async swap(tx: Tx, before: Application, to: ApplicationStatus): Promise<Application | null> {
    const values = [before.id, before.version, to, toDate(tx.now)];
    const [row] = await tx.query<ApplicationRow>(SWAP, values);
    return row === undefined ? null : applicationOf(row);
  }

  /** The history row without which the change does not commit. */
  async remember(
    tx: Tx,
    from: ApplicationStatus | 'none',
    after: Application,
    { act, by, reason }: Remembered,
  ): Promise<void> {
    await tx.query(INSERT_EVENT, [
      ...[after.id, after.version, from, after.status, act],
      ...[by.kind, by.accountId, reason, toDate(tx.now)],
    ]);
  }

  /** Oldest first. */
  async history(sql: Queryable, id: string): Promise<ApplicationEvent[]> {
    return (await sql.query<EventRow>(HISTORY, [id])).map(eventOf);
  }
}
