import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import { OwnApplication } from '../application/own-application.js';
import type { ApplicationResponse } from './application.responses.js';
import { presentApplication } from './present-application.js';

/** Carries requests about one's own application to the use cases, and shows it as it is then. */
@Injectable()
export class ApplicationDesk {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly own: OwnApplication,
  ) {}

  async show(accountId: string): Promise<ApplicationResponse> {
    return presentApplication(await this.own.view(this.database, accountId, this.clock.now()));
  }

  after(accountId: string, work: (tx: Tx) => Promise<void>): Promise<ApplicationResponse> {
    return this.runner.run(async (tx) => {
      await work(tx);
      return presentApplication(await this.own.view(tx, accountId, tx.now));
    });
  }

  /** The same, with one effect however often the key comes. */
  async once(
    request: { accountId: string; route: string; key: string; body: unknown },
    work: (tx: Tx) => Promise<void>,
  ): Promise<RememberedAnswer<ApplicationResponse>> {
    const { accountId, route, key, body } = request;
    const { status, isReplay } = await this.idempotency.once(
      { actor: accountId, route, key, body },
      async (tx) => {
        await work(tx);
        return { status: 201, body: null };
      },
    );
    return { status, isReplay, body: await this.show(accountId) };
  }
}
