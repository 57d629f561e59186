import { Injectable } from '@nestjs/common';
import { newId } from '../../../../kernel/identity/id.js';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { instant } from '../../../../kernel/time/instant.js';
import { about, concerning } from '../../../../platform/audit/admin-acts.js';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { NotFound, NotSignedIn } from '../../../../platform/http/http.errors.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { SUPPORT_ACT_MS } from '../../domain/support/support-act.js';
import { NotToBeHelped } from '../../domain/support/support.errors.js';
import { hashOfToken } from '../../infrastructure/session-token.js';
import { SupportActs, type SupportActRow } from '../../infrastructure/support/support-acts.js';

/** An admin, and the session they are in. */
export interface Helper {
  readonly adminId: string;
  readonly token: string | undefined;
}

const LOCK = `
  SELECT a.suspended_at IS NOT NULL OR a.password_hash = 'erased' AS "isClosed"
    FROM account a WHERE a.id = $1 FOR NO KEY UPDATE`;

/** An admin's side of acting for somebody: beginning it, looking whether it stands, ending it. */
@Injectable()
export class SupportActing {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly clock: MachineClock,
    private readonly acts: SupportActs,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The person hears of it by mail at once.
   *
   * @throws NotFound when there is no such account; NotToBeHelped for an admin's, a suspended one or one's own.
   * @throws SupportActTaken when one of the two is in another act.
   */
  async open(helper: Helper, accountId: string, reason: string): Promise<SupportActRow> {
    const tokenHash = hashOf(helper);
    const { adminId } = helper;
    const id = newId();
    const startedAt = this.clock.now();
    const expiresAt = instant(startedAt + SUPPORT_ACT_MS);
    return this.runner.run(async (tx) => {
      await this.assertOpen(tx, accountId, adminId);
      const act = { id, adminId, accountId, tokenHash, reason, startedAt, expiresAt };
      await this.acts.insert(tx, act);
      await this.outbox.publish(tx, {
        type: 'account.support_opened',
        aggregateId: accountId,
        payload: { accountId },
        dedupeKey: `account.support_opened:${id}`,
      });
      about('support_act', id);
      concerning(accountId);
      const row = await this.acts.ofSession(tx, { adminId, tokenHash }, startedAt);
      if (row === null) throw new NotToBeHelped();
      return row;
    });
  }

  /** The act that stands in this session. */
  async present(helper: Helper): Promise<SupportActRow | null> {
    const tokenHash = hashOf(helper);
    const of = { adminId: helper.adminId, tokenHash };
    return this.acts.ofSession(this.database, of, this.clock.now());
  }

  /** @throws NotFound unless it stands, and in this session. */
  async end(helper: Helper, id: string): Promise<void> {
    const act = await this.present(helper);
    if (act?.id !== id) throw new NotFound();
    concerning(act.account_id);
    await this.runner.run((tx) => this.acts.end(tx, id, 'admin', this.clock.now()));
  }

  private async assertOpen(tx: Tx, accountId: string, adminId: string): Promise<void> {
    const [row] = await tx.query<{ isClosed: boolean }>(LOCK, [accountId]);
    if (!row) throw new NotFound();
    if (row.isClosed || accountId === adminId) throw new NotToBeHelped();
  }
}

function hashOf({ token }: Helper): Buffer {
  const hash = token === undefined ? undefined : hashOfToken(token);
  if (!hash) throw new NotSignedIn();
  return hash;
}
