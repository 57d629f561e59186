import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { instantOf } from '../../../kernel/time/instant.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { owedWhenCalledOff } from '../domain/owed-messages.js';
import { owedAboutStanding } from '../domain/owed-about-standing.js';
import { STANDING_EVENTS, STANDING_KINDS } from '../domain/suspension-kinds.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

const accountNews = z.object({ accountId: z.string() });
const calledOff = z.object({
  bookingId: z.string(),
  clientAccountId: z.string(),
  psychologistAccountId: z.string(),
  startsAt: z.coerce.date().transform(instantOf),
  timeRevision: z.number().int(),
  by: z.literal('system'),
  isForClient: z.boolean(),
});

/** Tells people how their account stands, and what that does to sessions of others. By email alone. */
@Injectable()
export class OweStanding implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    for (const kind of STANDING_KINDS) {
      this.delivery.subscribe(STANDING_EVENTS[kind], ({ id, payload }) =>
        this.runner.run(async (tx) => {
          const { accountId } = accountNews.parse(payload);
          const message = owedAboutStanding(kind, { eventId: id, accountId }, tx.now);
          await this.messages.owe(tx, message, 'email');
          tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
        }),
      );
    }
    this.delivery.subscribe('booking.called_off', ({ payload }) =>
      this.runner.run(async (tx) => {
        for (const message of owedWhenCalledOff(calledOff.parse(payload), tx.now)) {
          await this.messages.owe(tx, message, 'email');
        }
        tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
      }),
    );
  }
}
