import { Injectable } from '@nestjs/common';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ErasureState } from '../domain/erasure-state.js';

export interface Erasure {
  readonly id: string;
  readonly accountId: string;
  readonly state: ErasureState;
  readonly requestedAt: Instant;
  readonly dueAt: Instant;
  readonly deadlineAt: Instant;
  readonly toldAt: Instant | null;
}

interface Row extends Omit<Erasure, 'requestedAt' | 'dueAt' | 'deadlineAt' | 'toldAt'> {
  requestedAt: Date;
  dueAt: Date;
  deadlineAt: Date;
  toldAt: Date | null;
}

const COLUMNS = `
  id, account_id AS "accountId", state, requested_at AS "requestedAt", due_at AS "dueAt",
  deadline_at AS "deadlineAt", told_at AS "toldAt"`;
const INSERT = `
  INSERT INTO erasure (id, account_id, state, requested_at, due_at, deadline_at) VALUES ($1, $2, 'waiting', $3, $4, $5)
  ON CONFLICT (account_id) WHERE state <> 'taken_back' DO NOTHING RETURNING id`;
const OF_ACCOUNT = `SELECT ${COLUMNS} FROM erasure WHERE account_id = $1 AND state <> 'taken_back'`;
const TAKE_BACK = `
  UPDATE erasure SET state = 'taken_back' WHERE account_id = $1 AND state = 'waiting' AND due_at > $2 RETURNING id`;
const DUE = `
  SELECT ${COLUMNS} FROM erasure
   WHERE state IN ('ending','telling','emptied') OR (state = 'waiting' AND due_at <= $1) ORDER BY due_at LIMIT 10`;
const LOCK = `SELECT ${COLUMNS} FROM erasure WHERE id = $1 FOR UPDATE SKIP LOCKED`;
const MOVE = `
  UPDATE erasure SET state = $3, told_at = CASE WHEN $3 = 'telling' THEN $4 ELSE told_at END,
         emptied_at = CASE WHEN $3 = 'emptied' THEN $4 ELSE emptied_at END
   WHERE id = $1 AND state = $2 RETURNING id`;
const DONE = `
  UPDATE erasure SET state = 'done', done_at = $2, last_copy_on = $3, keys_destroyed = $4 WHERE id = $1 AND state = 'emptied'`;

@Injectable()
export class ErasuresRepository {
  /** Null when one waits or is over already. */
  async insert(
    tx: Tx,
    wish: Pick<Erasure, 'id' | 'accountId' | 'dueAt' | 'deadlineAt'>,
  ): Promise<string | null> {
    const times = [tx.now, wish.dueAt, wish.deadlineAt].map(toDate);
    const [row] = await tx.query<{ id: string }>(INSERT, [wish.id, wish.accountId, ...times]);
    return row?.id ?? null;
  }

  async ofAccount(sql: Queryable, accountId: string): Promise<Erasure | null> {
    const [row] = await sql.query<Row>(OF_ACCOUNT, [accountId]);
    return row ? erasureOf(row) : null;
  }

  async takeBack(tx: Tx, accountId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(TAKE_BACK, [accountId, toDate(tx.now)]);
    return row?.id ?? null;
  }

  async due(sql: Queryable, now: Instant): Promise<Erasure[]> {
    return (await sql.query<Row>(DUE, [toDate(now)])).map(erasureOf);
  }

  /** Null while another process is at it. */
  async lock(tx: Tx, id: string): Promise<Erasure | null> {
    const [row] = await tx.query<Row>(LOCK, [id]);
    return row ? erasureOf(row) : null;
  }

  async move(tx: Tx, { id, state }: Erasure, to: ErasureState): Promise<boolean> {
    return (await tx.query(MOVE, [id, state, to, toDate(tx.now)])).length === 1;
  }

  async setDone(tx: Tx, id: string, end: { lastCopyOn: Date; keys: number }): Promise<void> {
    await tx.query(DONE, [id, toDate(tx.now), end.lastCopyOn, end.keys]);
  }
}

function erasureOf({ requestedAt, dueAt, deadlineAt, toldAt, ...row }: Row): Erasure {
  return {
    ...row,
    requestedAt: instantOf(requestedAt),
    dueAt: instantOf(dueAt),
    deadlineAt: instantOf(deadlineAt),
    toldAt: toldAt && instantOf(toldAt),
  };
}
