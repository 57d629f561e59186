import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Sessions } from '../infrastructure/sessions.js';

const THERE = `SELECT 1 FROM account WHERE id = $1 FOR SHARE`;

/** An admin signs somebody out everywhere, who may come in again at once. */
@Injectable()
export class EndAllSessions {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound when there is no such account. */
  async run(accountId: string, adminId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      if ((await tx.query(THERE, [accountId])).length === 0) throw new NotFound();
      await this.sessions.revokeAll(tx, accountId);
      const about = { kind: 'account', id: accountId };
      const by = { actorId: adminId, personId: accountId };
      await this.audit.record(tx, { ...by, act: 'sessions.ended', about });
    });
  }
}
