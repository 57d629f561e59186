import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { AlertLevel } from '../domain/score.js';

/** Whom an alert is about, how grave, since when; never an answer. */
export interface Alert {
  readonly id: string;
  readonly psychologistId: string;
  readonly carePersonId: string;
  readonly level: AlertLevel;
  readonly raisedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

/** An alert with what was done about it, sealed. */
export interface AlertWithDisposition extends Alert {
  readonly disposition: string | null;
}

interface Occasion {
  readonly responseId: string;
  readonly psychologistId: string;
  readonly carePersonId: string;
  readonly level: AlertLevel;
}

const COLUMNS = `
  s.id, s.psychologist_id AS "psychologistId", s.care_person_id AS "carePersonId", s.level, s.raised_at AS "raisedAt",
  s.acknowledged_at AS "acknowledgedAt", s.closed_at AS "closedAt", s.version`;
const LOCK_OPEN = `
  SELECT ${COLUMNS} FROM safety_alert s
   WHERE s.psychologist_id = $1 AND s.care_person_id = $2 AND s.closed_at IS NULL FOR UPDATE`;
const INSERT = `
  INSERT INTO safety_alert AS s (id, psychologist_id, care_person_id, level, raised_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (psychologist_id, care_person_id) WHERE closed_at IS NULL DO NOTHING RETURNING ${COLUMNS}`;
const INSERT_OCCASION = `
  INSERT INTO safety_alert_occasion (response_id, alert_id, level, at) VALUES ($1, $2, $3, $4)`;
const RAISE_AGAIN = `
  UPDATE safety_alert s SET level = $2, acknowledged_at = NULL WHERE s.id = $1 RETURNING ${COLUMNS}`;
const ONE = `SELECT ${COLUMNS} FROM safety_alert s WHERE s.id = $1 AND s.psychologist_id = $2`;
const LOCK = `${ONE} FOR UPDATE`;
const ACKNOWLEDGE = `
  UPDATE safety_alert s SET acknowledged_at = $2 WHERE s.id = $1 RETURNING ${COLUMNS}`;
const DISPOSE = `
  INSERT INTO safety_disposition (alert_id, written_by, at, sealed) VALUES ($1, $2, $3, $4)`;
const CLOSE = `UPDATE safety_alert s SET closed_at = greatest($2, s.raised_at) WHERE s.id = $1 RETURNING ${COLUMNS}`;
const OPEN = `
  SELECT ${COLUMNS} FROM safety_alert s WHERE s.psychologist_id = $1 AND s.closed_at IS NULL
   ORDER BY s.level = 'urgent' DESC, s.raised_at, s.id`;
const OF_PERSON = `
  SELECT ${COLUMNS}, d.sealed AS disposition
    FROM safety_alert s LEFT JOIN safety_disposition d ON d.alert_id = s.id
   WHERE s.psychologist_id = $1 AND s.care_person_id = $2 ORDER BY s.raised_at DESC, s.id DESC`;
const OCCASION = `SELECT 1 FROM safety_alert_occasion WHERE response_id = $1`;

/** One open alert a psychologist and person, however many answers ask for it. */
@Injectable()
export class AlertRepository {
  async lockOpen(tx: Tx, psychologistId: string, carePersonId: string): Promise<Alert | null> {
    return (await tx.query<Alert>(LOCK_OPEN, [psychologistId, carePersonId]))[0] ?? null;
  }

  /** Null when there is an open one, made a moment ago. */
  async insert(tx: Tx, { psychologistId, carePersonId, level }: Occasion): Promise<Alert | null> {
    const values = [newId(), psychologistId, carePersonId, level, toDate(tx.now)];
    return (await tx.query<Alert>(INSERT, values))[0] ?? null;
  }

  /** The level rises or stays, and whoever had seen it must see it again. */
  async raiseAgain(tx: Tx, id: string, level: AlertLevel): Promise<Alert> {
    return only(await tx.query<Alert>(RAISE_AGAIN, [id, level]));
  }

  async addOccasion(tx: Tx, alertId: string, { responseId, level }: Occasion): Promise<void> {
    await tx.query(INSERT_OCCASION, [responseId, alertId, level, toDate(tx.now)]);
  }

  /** The psychologist's own, locked; null when it is not theirs or not there. */
  async lock(tx: Tx, id: string, psychologistId: string): Promise<Alert | null> {
    return (await tx.query<Alert>(LOCK, [id, psychologistId]))[0] ?? null;
  }

  async byId(sql: Queryable, id: string, psychologistId: string): Promise<Alert | null> {
    return (await sql.query<Alert>(ONE, [id, psychologistId]))[0] ?? null;
  }

  async acknowledge(tx: Tx, id: string): Promise<Alert> {
    return only(await tx.query<Alert>(ACKNOWLEDGE, [id, toDate(tx.now)]));
  }

  async close(tx: Tx, id: string, by: { accountId: string; sealed: string }): Promise<Alert> {
    await tx.query(DISPOSE, [id, by.accountId, toDate(tx.now), by.sealed]);
    return only(await tx.query<Alert>(CLOSE, [id, toDate(tx.now)]));
  }

  /** The urgent ones first, then whichever has waited longest. */
  open(sql: Queryable, psychologistId: string): Promise<Alert[]> {
    return sql.query<Alert>(OPEN, [psychologistId]);
  }

  /** Open and closed, newest first. */
  ofPerson(
    sql: Queryable,
    psychologistId: string,
    carePersonId: string,
  ): Promise<AlertWithDisposition[]> {
    return sql.query<AlertWithDisposition>(OF_PERSON, [psychologistId, carePersonId]);
  }

  async wasRaisedBy(sql: Queryable, responseId: string): Promise<boolean> {
    return (await sql.query(OCCASION, [responseId])).length > 0;
  }
}

function only(rows: readonly Alert[]): Alert {
  const [row] = rows;
  if (row === undefined) throw new Error('The alert that was just locked is not there.');
  return row;
}
