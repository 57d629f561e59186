import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, StaleVersion } from '../../../platform/http/http.errors.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { SuspensionKind } from '../domain/account-state.js';
import { AccountNotInState, AdminNotSuspendable } from '../domain/accounts.errors.js';
import { Sessions } from '../infrastructure/sessions.js';
import { ProfileLookup } from './profile-lookup.js';

/** What an admin does to somebody's account, and why. */
export interface SuspensionChange {
  readonly accountId: string;
  /** How it shall be suspended; null restores it. */
  readonly kind: SuspensionKind | null;
  /** Read by admins alone. */
  readonly reason: string;
  readonly adminId: string;
  readonly expected: ExpectedVersion;
}

interface Row {
  version: number;
  kind: SuspensionKind | null;
  isAdmin: boolean;
}

/** Before the account's row: a booking under way holds this one while it reads that row. */
const WAIT = `SELECT pg_advisory_xact_lock(hashtextextended($1, 53))`;
const LOCK = `
  SELECT a.version, CASE WHEN a.suspended_at IS NOT NULL THEN 'at_once' WHEN a.no_new_since IS NOT NULL THEN 'no_new' END AS kind,
         EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = 'admin') AS "isAdmin"
    FROM account a WHERE a.id = $1 FOR UPDATE`;
const SET = `UPDATE account SET suspended_at = $2, no_new_since = $3, version = $4 WHERE id = $1`;
const DECIDE = `
  INSERT INTO account_decision (account_id, version, act, kind, reason, by_account_id, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/**
 * Suspends an account, or restores it. What follows for bookings, rooms, money and mail is told to
 * those who keep them, in the transaction that makes it true.
 */
@Injectable()
export class ChangeSuspension {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly sessions: Sessions,
    private readonly profiles: ProfileLookup,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws NotFound when there is no such account; AdminNotSuspendable when an admin's.
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws AccountNotInState when it is so already, or milder than it is.
   */
  async run(change: SuspensionChange): Promise<void> {
    await this.runner.run(async (tx) => {
      const { accountId, kind, adminId } = change;
      const version = (await this.lock(tx, change)) + 1;
      await this.write(tx, change, version);
      await this.profiles.withhold(tx, accountId, kind !== null);
      // Whoever signs in again finds what is theirs to read, and nothing else.
      if (kind === 'at_once') await this.sessions.revokeAll(tx, accountId);
      await this.outbox.publish(tx, {
        type: kind === null ? 'account.restored' : `account.suspended_${kind}`,
        aggregateId: accountId,
        payload: { accountId, adminId },
        dedupeKey: `account.standing:${accountId}:${String(version)}`,
      });
      const act = kind === null ? 'account.restored' : 'account.suspended';
      const about = { kind: 'account', id: accountId };
      await this.audit.record(tx, { actorId: adminId, personId: accountId, act, about });
    });
  }

  private async lock(tx: Tx, { accountId, kind, expected }: SuspensionChange): Promise<number> {
    await tx.query(WAIT, [accountId]);
    const [row] = await tx.query<Row>(LOCK, [accountId]);
    if (!row) throw new NotFound();
    if (row.isAdmin) throw new AdminNotSuspendable();
    if (row.kind === kind || (row.kind === 'at_once' && kind === 'no_new')) {
      throw new AccountNotInState(stateOf(row.kind));
    }
    if (expected !== undefined && expected !== row.version) throw new StaleVersion();
    return row.version;
  }

  private async write(tx: Tx, change: SuspensionChange, version: number): Promise<void> {
    const { accountId, kind, reason, adminId } = change;
    const now = toDate(tx.now);
    const since = [kind === 'at_once' ? now : null, kind === 'no_new' ? now : null];
    await tx.query(SET, [accountId, ...since, version]);
    const act = kind === null ? 'restore' : 'suspend';
    await tx.query(DECIDE, [accountId, version, act, kind, reason, adminId, now]);
  }
}

function stateOf(kind: SuspensionKind | null): 'active' | 'no_new' | 'suspended' {
  if (kind === null) return 'active';
  return kind === 'at_once' ? 'suspended' : 'no_new';
}
