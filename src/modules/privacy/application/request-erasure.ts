import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { isoOf, plusHours } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { Actor } from '../../../platform/http/actor.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ErasureRefused, ErasureUnderWay, NothingToTakeBack } from '../domain/privacy.errors.js';
import { ErasuresRepository } from '../infrastructure/erasures.repository.js';
import { ErasureObstacles } from './erasure-obstacles.js';
import { PreviewErasure } from './erasure-preview.js';

/** All of it is over so many hours after it was asked for (UU 27/2022, articles 40 and 41: 3×24). */
const LAWFUL_HOURS = 72;

/** Somebody wants to be forgotten, or has thought better of it. */
@Injectable()
export class RequestErasure {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly obstacles: ErasureObstacles,
    private readonly preview: PreviewErasure,
    private readonly erasures: ErasuresRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws ErasureRefused naming what must be settled first; ErasureUnderWay. */
  async execute(actor: Actor): Promise<void> {
    const obstacles = await this.obstacles.of(actor);
    if (obstacles.length > 0) throw new ErasureRefused(obstacles);
    const { accountId } = actor;
    const id = newId();
    await this.runner.run(async (tx) => {
      const dueAt = plusHours(tx.now, await this.preview.graceHours(tx, tx.now));
      const deadlineAt = plusHours(tx.now, LAWFUL_HOURS);
      const isNew = await this.erasures.insert(tx, { id, accountId, dueAt, deadlineAt });
      if (isNew === null) throw new ErasureUnderWay();
      const about = { kind: 'erasure', id };
      await this.audit.record(tx, { actorId: accountId, act: 'erasure.requested', about });
      await this.outbox.publish(tx, {
        type: 'privacy.erasure_requested',
        aggregateId: id,
        payload: { accountId, uselessAt: isoOf(dueAt) },
        dedupeKey: `privacy.erasure_requested:${id}`,
      });
    });
  }

  /** @throws NothingToTakeBack when none waits, or it has begun. */
  async takeBack(accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const id = await this.erasures.takeBack(tx, accountId);
      if (id === null) throw new NothingToTakeBack();
      const about = { kind: 'erasure', id };
      await this.audit.record(tx, { actorId: accountId, act: 'erasure.taken_back', about });
      await this.outbox.publish(tx, {
        type: 'privacy.erasure_taken_back',
        aggregateId: id,
        payload: { accountId },
        dedupeKey: `privacy.erasure_taken_back:${id}`,
      });
    });
  }
}
