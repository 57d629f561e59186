import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { SupportActs, type SupportActRow } from '../../infrastructure/support/support-acts.js';

/** The side of whoever is helped: seeing that somebody acts for them, and stopping it. */
@Injectable()
export class MySupportAct {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly clock: MachineClock,
    private readonly acts: SupportActs,
    private readonly audit: Audit,
  ) {}

  present(accountId: string): Promise<SupportActRow | null> {
    return this.acts.ofPerson(this.database, accountId, this.clock.now());
  }

  /** Where nobody acts for them any more, nothing happens. */
  async end(accountId: string): Promise<void> {
    const act = await this.present(accountId);
    if (act === null) return;
    await this.runner.run(async (tx) => {
      if ((await this.acts.end(tx, act.id, 'person', this.clock.now())) === null) return;
      const about = { kind: 'support_act', id: act.id };
      const by = { actorId: accountId, personId: accountId };
      await this.audit.record(tx, { ...by, act: 'support_act.ended', about });
    });
  }
}
