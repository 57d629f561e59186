import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { Actor } from '../../../platform/http/actor.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import { AddService } from '../application/add-service.js';
import { ChangeService } from '../application/change-service.js';
import { OwnServices } from '../application/own-services.js';
import { WithdrawService } from '../application/withdraw-service.js';
import { newServiceOf, presentOwnService } from './own-profile.presenter.js';
import type { PutServiceRequest } from './own-profile.requests.js';
import type { OwnServiceListResponse, OwnServiceResponse } from './own-profile.responses.js';

const ROUTE = 'POST /me/services';

/** What a psychologist does to a service. */
@Injectable()
export class ServiceActs {
  constructor(
    readonly add: AddService,
    readonly change: ChangeService,
    readonly withdraw: WithdrawService,
  ) {}
}

/** Carries requests about one's own services to the use cases, and shows what became of them. */
@Injectable()
export class ServiceDesk {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly idempotency: Idempotency,
    private readonly services: OwnServices,
    private readonly acts: ServiceActs,
  ) {}

  async list({ accountId }: Actor): Promise<OwnServiceListResponse> {
    const services = await this.services.ofAccount(this.database, accountId);
    return { items: services.map(presentOwnService) };
  }

  add(
    { accountId }: Actor,
    body: PutServiceRequest,
    key: string,
  ): Promise<RememberedAnswer<OwnServiceResponse>> {
    return this.idempotency.once({ actor: accountId, route: ROUTE, key, body }, async (tx) => {
      const id = await this.acts.add.execute(tx, accountId, newServiceOf(body));
      const added = await this.services.one(tx, accountId, id);
      return { status: 201, body: presentOwnService(added) };
    });
  }

  change(
    own: { accountId: string; id: string },
    body: PutServiceRequest,
    expected: ExpectedVersion,
  ): Promise<OwnServiceResponse> {
    return this.runner.run(async (tx) => {
      await this.acts.change.execute(tx, own, newServiceOf(body), expected);
      return presentOwnService(await this.services.one(tx, own.accountId, own.id));
    });
  }

  withdraw({ accountId }: Actor, id: string): Promise<void> {
    return this.runner.run((tx) => this.acts.withdraw.execute(tx, accountId, id));
  }
}
