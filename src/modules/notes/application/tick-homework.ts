import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Who } from '../domain/note.js';
import { SummaryNotShared } from '../domain/notes.errors.js';
import { SummaryRepository } from '../infrastructure/summary.repository.js';
import { OwnSession } from './own-session.js';

/** The client ticks off what they have done, or takes the tick back. */
@Injectable()
export class TickHomework {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnSession,
    private readonly summaries: SummaryRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * When it was done; null when it is not.
   *
   * @throws NotFound for everybody but the session's client, and for an item that is not shared.
   * @throws SummaryNotShared while there is nothing to tick off.
   */
  async run(who: Who, itemId: string, isDone: boolean): Promise<Instant | null> {
    return this.runner.run(async (tx) => {
      const booking = await this.own.asClient(tx, who);
      const stored = await this.summaries.ofSession(tx, who.bookingId);
      if (!stored?.sharedAt) throw new SummaryNotShared();
      if (!stored.sharedItems.includes(itemId)) throw new NotFound();
      await this.summaries.tick(tx, who.bookingId, itemId, isDone);
      await this.audit.record(tx, {
        actorId: who.accountId,
        act: isDone ? 'homework.ticked' : 'homework.unticked',
        about: { kind: 'summary', id: who.bookingId },
        personId: booking.carePersonId,
      });
      return (await this.summaries.ticks(tx, who.bookingId)).get(itemId) ?? null;
    });
  }
}
