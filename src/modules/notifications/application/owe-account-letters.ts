import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { ACCOUNT_LETTERS } from '../../accounts/index.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

const letterOwed = z.object({
  accountId: z.string(),
  letterId: z.string(),
  kind: z.enum(ACCOUNT_LETTERS),
});

/** Whoever asked for a link waits for it; after a day they have asked again. */
const USELESS_AFTER_MINUTES = 24 * 60;

/** Owes the letters that accounts are owed about themselves: by email alone, each once. */
@Injectable()
export class OweAccountLetters implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('account.letter_owed', ({ payload }) => {
      const { accountId, letterId, kind } = letterOwed.parse(payload);
      const about = { aboutKind: 'event', aboutId: letterId, revision: 1 } as const;
      const message = { ...about, bookingId: null, amount: null, kind, recipientId: accountId };
      return this.runner.run(async (tx) => {
        const uselessAt = plusMinutes(tx.now, USELESS_AFTER_MINUTES);
        await this.messages.owe(tx, { ...message, dueAt: tx.now, uselessAt }, 'email');
        tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
      });
    });
  }
}
