import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { Actor } from '../../../platform/http/actor.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Leaving } from '../../accounts/index.js';
import { ErasureRefused, ErasureUnderWay, NothingToTakeBack } from '../domain/privacy.errors.js';
import { ErasuresRepository } from '../infrastructure/erasures.repository.js';
import { BeginErasure } from './begin-erasure.js';
import { ErasureObstacles } from './erasure-obstacles.js';

/** Somebody wants to be forgotten, or has thought better of it. */
@Injectable()
export class RequestErasure {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly obstacles: ErasureObstacles,
    private readonly begin: BeginErasure,
    private readonly erasures: ErasuresRepository,
    private readonly leaving: Leaving,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * A psychologist's obstacles are looked at once more with their account's row in hand: whoever booked
   * with them in between came first.
   *
   * @throws ErasureRefused naming what must be settled first; ErasureUnderWay.
   */
  async execute(actor: Actor): Promise<void> {
    const { accountId } = actor;
    await this.refuse(actor);
    await this.runner.run(async (tx) => {
      if (!(await this.begin.run(tx, accountId, accountId))) throw new ErasureUnderWay();
      await this.refuse(actor, tx);
    });
  }

  private async refuse(actor: Actor, tx?: Parameters<ErasureObstacles['of']>[1]): Promise<void> {
    const obstacles = await this.obstacles.of(actor, tx);
    if (obstacles.length > 0) throw new ErasureRefused(obstacles);
  }

  /** @throws NothingToTakeBack when none waits, or it has begun. */
  async takeBack(accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const id = await this.erasures.takeBack(tx, accountId);
      if (id === null) throw new NothingToTakeBack();
      await this.leaving.takeBack(tx, accountId);
      const about = { kind: 'erasure', id };
      const personId = accountId;
      await this.audit.record(tx, {
        ...{ actorId: accountId, act: 'erasure.taken_back', about, personId },
      });
      await this.outbox.publish(tx, {
        type: 'privacy.erasure_taken_back',
        aggregateId: id,
        payload: { accountId },
        dedupeKey: `privacy.erasure_taken_back:${id}`,
      });
    });
  }
}
