import { Injectable } from '@nestjs/common';
import { toDate, type Instant } from '../../../../kernel/time/instant.js';
import type { Queryable } from '../../../../platform/database/database.js';
import { violatedConstraint, type Tx } from '../../../../platform/database/transaction-runner.js';
import { NotToBeHelped, SupportActTaken } from '../../domain/support/support.errors.js';

/** An act that stands at this moment. */
export interface SupportActRow {
  id: string;
  admin_id: string;
  account_id: string;
  account_name: string;
  reason: string;
  started_at: Date;
  expires_at: Date;
}

/** An act about to begin. */
export interface NewSupportAct {
  readonly id: string;
  readonly adminId: string;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  readonly reason: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
}

/** How an act ends: by one of the two, or because what it stood on was gone. */
export type SupportEnd = 'admin' | 'person' | 'lapsed';

/**
 * `$1` is the present, of the machine as for sessions. An act stands as long as its half hour, the
 * session it was begun in, the duty of the admin and both accounts do.
 */
const STANDS = `
      s.ended_at IS NULL AND s.expires_at > $1
  AND EXISTS (SELECT 1 FROM session e
               WHERE e.id = s.session_id AND e.account_id = s.admin_id AND e.revoked_at IS NULL AND e.expires_at > $1)
  AND EXISTS (SELECT 1 FROM admin_duty d
               WHERE d.account_id = s.admin_id AND d.duty IN ('support','superadmin'))
  AND NOT EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = s.account_id AND r.role = 'admin')
  AND NOT EXISTS (SELECT 1 FROM account g WHERE g.id IN (s.admin_id, s.account_id)
                     AND (g.suspended_at IS NOT NULL OR g.password_hash = 'erased'))`;
const SELECT = `
  SELECT s.id, s.admin_id, s.account_id, p.name AS account_name, s.reason, s.started_at, s.expires_at
    FROM support_act s JOIN account p ON p.id = s.account_id
   WHERE ${STANDS}`;
const OF_SESSION = `
  ${SELECT} AND s.admin_id = $2
     AND s.session_id = (SELECT o.id FROM session o WHERE o.token_hash = $3)`;
const OF_PERSON = `${SELECT} AND s.account_id = $2`;
const CLOSE_LAPSED = `
  UPDATE support_act s SET ended_at = least($1, s.expires_at), ended_by = 'lapsed'
   WHERE s.ended_at IS NULL AND (s.account_id = $2 OR s.admin_id = $3) AND NOT (${STANDS})`;
const INSERT = `
  INSERT INTO support_act (id, admin_id, account_id, session_id, reason, started_at, expires_at)
  SELECT $1, $2, $3, e.id, $5, $6, $7 FROM session e WHERE e.token_hash = $4
  RETURNING id`;
const END = `
  UPDATE support_act SET ended_at = least($2, expires_at), ended_by = $3
   WHERE id = $1 AND ended_at IS NULL RETURNING account_id`;

/** The table of support acts. */
@Injectable()
export class SupportActs {
  /** The one that stands in this session of the admin's, if any. */
  async ofSession(
    sql: Queryable,
    { adminId, tokenHash }: { adminId: string; tokenHash: Buffer },
    now: Instant,
  ): Promise<SupportActRow | null> {
    const rows = await sql.query<SupportActRow>(OF_SESSION, [toDate(now), adminId, tokenHash]);
    return rows[0] ?? null;
  }

  /** The one that stands for this person, if any. */
  async ofPerson(sql: Queryable, accountId: string, now: Instant): Promise<SupportActRow | null> {
    return (await sql.query<SupportActRow>(OF_PERSON, [toDate(now), accountId]))[0] ?? null;
  }

  /**
   * Relies on the unique indexes and on the trigger of the table.
   *
   * @throws SupportActTaken when one of the two is in another act.
   * @throws NotToBeHelped when the account is an admin's.
   */
  async insert(tx: Tx, act: NewSupportAct): Promise<void> {
    const { id, adminId, accountId, tokenHash, reason, startedAt, expiresAt } = act;
    const now = toDate(startedAt);
    await tx.query(CLOSE_LAPSED, [now, accountId, adminId]);
    try {
      const values = [id, adminId, accountId, tokenHash, reason, now, toDate(expiresAt)];
      if ((await tx.query(INSERT, values)).length === 0) throw new NotToBeHelped();
    } catch (error) {
      throw refusalOf(error) ?? error;
    }
  }

  /** Whose it was; null when it was over already, which it then stays. */
  async end(tx: Tx, id: string, by: SupportEnd, now: Instant): Promise<string | null> {
    const [row] = await tx.query<{ account_id: string }>(END, [id, toDate(now), by]);
    return row?.account_id ?? null;
  }
}

function refusalOf(error: unknown): Error | undefined {
  const constraint = violatedConstraint(error) ?? '';
  if (constraint.startsWith('support_act_one_')) return new SupportActTaken();
  return constraint === 'support_act_opens' ? new NotToBeHelped() : undefined;
}
