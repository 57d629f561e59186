import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import type { ReportKind } from '../domain/message.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

/** A report that is ready for its reader. */
export interface ReadyReport {
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly accountId: string;
  /** From then on the next one tells more. */
  readonly uselessAt: Instant | null;
}

/** Owes somebody the report they wished for, by email alone; the same report once. */
@Injectable()
export class OweReport {
  constructor(
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
  ) {}

  async execute(tx: Tx, { reportId, kind, accountId, uselessAt }: ReadyReport): Promise<void> {
    const about = { aboutKind: 'event', aboutId: reportId, revision: 1 } as const;
    const message = { ...about, bookingId: null, amount: null, kind, recipientId: accountId };
    await this.messages.owe(tx, { ...message, dueAt: tx.now, uselessAt }, 'email');
    tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
  }
}
