import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { PHONE_CODE } from '../domain/message.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

const codeOwed = z.object({ accountId: z.string(), proofId: z.string() });

/** Whoever waits for a code asks for another long before. */
const USELESS_AFTER_MINUTES = 10;

/** Owes the codes that prove numbers: by WhatsApp alone, each once. */
@Injectable()
export class OwePhoneCodes implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('account.phone_code_owed', ({ payload }) => {
      const { accountId: recipientId, proofId: aboutId } = codeOwed.parse(payload);
      const about = { aboutKind: 'event', aboutId, revision: 1, bookingId: null } as const;
      return this.runner.run(async (tx) => {
        const uselessAt = plusMinutes(tx.now, USELESS_AFTER_MINUTES);
        const when = { dueAt: tx.now, uselessAt };
        const message = { ...about, amount: null, kind: PHONE_CODE, recipientId, ...when };
        await this.messages.owe(tx, message, 'whatsapp');
        tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
      });
    });
  }
}
