import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, StaleVersion } from '../../../platform/http/http.errors.js';
import type { AccountAct } from '../domain/account-state.js';
import { AccountNotInState, AdminNotSuspendable } from '../domain/accounts.errors.js';
import { Sessions } from '../infrastructure/sessions.js';
import { ProfileLookup } from './profile-lookup.js';

/** What an admin does to somebody's account, and why. */
export interface SuspensionChange {
  readonly accountId: string;
  readonly act: AccountAct;
  /** Read by admins alone. */
  readonly reason: string;
  readonly adminId: string;
  readonly expected: ExpectedVersion;
}

interface Row {
  version: number;
  isSuspended: boolean;
  isAdmin: boolean;
}

const LOCK = `
  SELECT a.version, a.suspended_at IS NOT NULL AS "isSuspended",
         EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = 'admin') AS "isAdmin"
    FROM account a WHERE a.id = $1 FOR UPDATE`;
const SET = `UPDATE account SET suspended_at = $2, version = $3 WHERE id = $1`;
const DECIDE = `
  INSERT INTO account_decision (account_id, version, act, reason, by_account_id, at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** Suspends an account, which is out at once wherever it is signed in, or restores it. What is booked stands. */
@Injectable()
export class ChangeSuspension {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly sessions: Sessions,
    private readonly profiles: ProfileLookup,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws NotFound when there is no such account; AdminNotSuspendable when an admin's.
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws AccountNotInState when it is so already.
   */
  async run(change: SuspensionChange): Promise<void> {
    await this.runner.run(async (tx) => {
      const { accountId, act, adminId } = change;
      const version = await this.lock(tx, change);
      await this.write(tx, change, version + 1);
      await this.profiles.withhold(tx, accountId, act === 'suspend');
      // A session that had only slept would be open again after the account is restored.
      if (act === 'suspend') await this.sessions.revokeAll(tx, accountId);
      const about = { kind: 'account', id: accountId };
      const by = { actorId: adminId, personId: accountId };
      await this.audit.record(tx, { ...by, act: AUDITED[act], about });
    });
  }

  private async lock(tx: Tx, { accountId, act, expected }: SuspensionChange): Promise<number> {
    const [row] = await tx.query<Row>(LOCK, [accountId]);
    if (!row) throw new NotFound();
    if (row.isAdmin) throw new AdminNotSuspendable();
    if (row.isSuspended === (act === 'suspend')) {
      throw new AccountNotInState(row.isSuspended ? 'suspended' : 'active');
    }
    if (expected !== undefined && expected !== row.version) throw new StaleVersion();
    return row.version;
  }

  private async write(tx: Tx, change: SuspensionChange, version: number): Promise<void> {
    const { accountId, act, reason, adminId } = change;
    const now = toDate(tx.now);
    await tx.query(SET, [accountId, act === 'suspend' ? now : null, version]);
    await tx.query(DECIDE, [accountId, version, act, reason, adminId, now]);
  }
}

const AUDITED = { suspend: 'account.suspended', restore: 'account.restored' } as const;
