import { Injectable } from '@nestjs/common';
import { newId } from '../../../../kernel/identity/id.js';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { instant, toDate } from '../../../../kernel/time/instant.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { Forbidden, NotFound } from '../../../../platform/http/http.errors.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { NoFactorYet } from '../../domain/factors/factors.errors.js';
import { FACTOR_RESET_MS } from '../../domain/factors/limits.js';
import { FactorStanding } from './factor-standing.js';

/** An admin helps somebody who has lost what they prove with. */
export interface FactorResetWish {
  readonly accountId: string;
  /** Read by admins alone. */
  readonly reason: string;
  readonly adminId: string;
}

/** Admins help one another too, but only superadmins: it would be a way to another's duties. */
const STANDING = `
  SELECT EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = 'admin') AS "isAdmin",
         EXISTS (SELECT 1 FROM admin_duty d WHERE d.account_id = $2 AND d.duty = 'superadmin') AS "bySuperadmin"
    FROM account a WHERE a.id = $1 FOR NO KEY UPDATE`;
const REPLACE = `
  UPDATE factor_reset SET ended_at = $2, outcome = 'replaced' WHERE account_id = $1 AND outcome IS NULL`;
const INSERT = `
  INSERT INTO factor_reset (id, account_id, by_account_id, reason, started_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/**
 * Sends the holder a link, and that is all: only they, with their password, remove their factors by
 * it. The mail goes to the address of the account, which can stop it as well.
 */
@Injectable()
export class StartFactorReset {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly standing: FactorStanding,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws NotFound when there is no such account; NoFactorYet when it has nothing to lose.
   * @throws Forbidden for one's own account, and for an admin's unless a superadmin asks.
   */
  async run(wish: FactorResetWish): Promise<void> {
    const { accountId, adminId } = wish;
    if (accountId === adminId) throw new Forbidden();
    await this.runner.run(async (tx) => {
      await this.assertMay(tx, wish);
      const id = await this.write(tx, wish);
      const about = { kind: 'account', id: accountId };
      await this.audit.record(tx, { actorId: adminId, act: 'factor_reset.started', about });
      await this.outbox.publish(tx, {
        type: 'account.factor_reset_started',
        aggregateId: accountId,
        payload: { accountId, resetId: id },
        dedupeKey: `account.factor_reset_started:${id}`,
      });
    });
  }

  private async assertMay(tx: Tx, { accountId, adminId }: FactorResetWish): Promise<void> {
    const [row] = await tx.query<{ isAdmin: boolean; bySuperadmin: boolean }>(STANDING, [
      accountId,
      adminId,
    ]);
    if (!row) throw new NotFound();
    if (row.isAdmin && !row.bySuperadmin) throw new Forbidden();
    if ((await this.standing.waysOf(tx, accountId)).length === 0) throw new NoFactorYet();
  }

  private async write(tx: Tx, { accountId, adminId, reason }: FactorResetWish): Promise<string> {
    const now = this.clock.now();
    const until = instant(now + FACTOR_RESET_MS);
    const id = newId();
    await tx.query(REPLACE, [accountId, toDate(now)]);
    await tx.query(INSERT, [id, accountId, adminId, reason, toDate(now), toDate(until)]);
    return id;
  }
}
