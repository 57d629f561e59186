import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OutboxDelivery, type DeliveredEvent } from '../../../platform/outbox/outbox-delivery.js';
import { FACTOR_KINDS, type FactorKind } from '../domain/factor-kinds.js';
import { owedAboutFactors } from '../domain/factor-letters.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

const news = z.object({
  accountId: z.string(),
  resetId: z.string().optional(),
  invitationId: z.string().optional(),
});

/** Owes people a word about every change in how their account is entered. */
@Injectable()
export class OweFactorMessages implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    for (const kind of FACTOR_KINDS) {
      this.delivery.subscribe(`account.${kind}`, (event) => this.owe(kind, event));
    }
  }

  private async owe(kind: FactorKind, { id, payload }: DeliveredEvent): Promise<void> {
    const { accountId, resetId, invitationId } = news.parse(payload);
    const aboutId = resetId ?? invitationId ?? id;
    await this.runner.run(async (tx) => {
      const message = owedAboutFactors(kind, { aboutId, accountId }, tx.now);
      await this.messages.owe(tx, message, 'email');
      tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
    });
  }
}
