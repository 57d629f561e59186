import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Forbidden, NotFound } from '../../../platform/http/http.errors.js';
import { OwnDuties } from '../domain/accounts.errors.js';
import type { Duty, DutyAct } from '../domain/duties.js';

/** What a superadmin does to another admin's duty. */
export interface DutyChange {
  readonly accountId: string;
  readonly duty: Duty;
  readonly act: DutyAct;
  readonly superadminId: string;
}

interface Standing {
  isAdmin: boolean;
  isHeld: boolean;
  maySay: boolean;
}

/** One after the other: who loses the duty of saying so must not be heard afterwards. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('admin_duty', 0))`;
const STANDING = `
  SELECT EXISTS (SELECT 1 FROM account_role WHERE account_id = $1 AND role = 'admin') AS "isAdmin",
         EXISTS (SELECT 1 FROM admin_duty WHERE account_id = $1 AND duty = $2) AS "isHeld",
         EXISTS (SELECT 1 FROM admin_duty WHERE account_id = $3 AND duty = 'superadmin') AS "maySay"`;
const CHANGE = `
  INSERT INTO admin_duty_change (account_id, duty, act, by_account_id, at)
  VALUES ($1, $2, $3, $4, $5)`;

/**
 * Gives an admin a duty, or takes one away; it counts from their next request on. The database
 * lets only superadmins do so, never to themselves, and keeps the last one (`admin_duty_follows`).
 */
@Injectable()
export class ChangeDuty {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: Audit,
  ) {}

  /**
   * Doing it again changes nothing and leaves no trace.
   *
   * @throws NotFound when no admin has that account; OwnDuties when it is one's own.
   * @throws Forbidden when who asks has just lost the duty to do so.
   */
  async run(change: DutyChange): Promise<void> {
    if (change.accountId === change.superadminId) throw new OwnDuties();
    await this.runner.run(async (tx) => {
      const { accountId, duty, act, superadminId } = change;
      const { isAdmin, isHeld, maySay } = await this.standing(tx, change);
      if (!maySay) throw new Forbidden();
      if (!isAdmin) throw new NotFound();
      if (isHeld === (act === 'give')) return;
      await tx.query(CHANGE, [accountId, duty, act, superadminId, toDate(tx.now)]);
      const about = { kind: 'account', id: accountId };
      const by = { actorId: superadminId, personId: accountId };
      await this.audit.record(tx, { ...by, act: AUDITED[act], about });
    });
  }

  private async standing(tx: Tx, change: DutyChange): Promise<Standing> {
    const { accountId, duty, superadminId } = change;
    await tx.query(LOCK);
    const [row] = await tx.query<Standing>(STANDING, [accountId, duty, superadminId]);
    return row ?? { isAdmin: false, isHeld: false, maySay: false };
  }
}

const AUDITED = { give: 'duty.given', take: 'duty.taken' } as const;
