import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { HOUR, instant, toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound, TooManyRequests } from '../../../platform/http/http.errors.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { BookingFacts, BookingNotInState, OwnBooking } from '../../booking/index.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

/** The first of them included. */
const MOST_A_DAY = 4;
const SENT_TODAY = `
  SELECT count(*)::int AS n FROM message_owed
   WHERE booking_id = $1 AND recipient_id = $2 AND kind = 'booking_confirmed' AND channel = 'email'
     AND created_at > $3`;

/** Sends a mail once more that somebody did not get, or lost. */
@Injectable()
export class SendAgain {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnBooking,
    private readonly bookings: BookingFacts,
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
  ) {}

  /**
   * The booking's row is locked, so that two at once do not both count three.
   *
   * @throws NotFound unless the account is the client.
   * @throws BookingNotInState unless it is confirmed.
   * @throws TooManyRequests when it went out four times within a day.
   */
  async confirmation(bookingId: string, accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const { status } = await this.own.lockAs(tx, 'client', bookingId, accountId);
      if (status !== 'confirmed') throw new BookingNotInState(status);
      const fact = (await this.bookings.of(tx, [bookingId])).get(bookingId);
      if (fact === undefined) throw new NotFound();
      await this.assertNotTooOften(tx, bookingId, accountId);
      const { timeRevision: revision, startsAt } = fact;
      const message = {
        ...({ aboutKind: 'event', kind: 'booking_confirmed', amount: null } as const),
        ...{ aboutId: newId(), bookingId, recipientId: accountId, revision },
        ...{ dueAt: tx.now, uselessAt: startsAt },
      };
      await this.messages.owe(tx, message, 'email');
      tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
    });
  }

  private async assertNotTooOften(tx: Tx, bookingId: string, accountId: string): Promise<void> {
    const since = toDate(instant(tx.now - 24 * HOUR));
    const [row] = await tx.query<{ n: number }>(SENT_TODAY, [bookingId, accountId, since]);
    if ((row?.n ?? 0) >= MOST_A_DAY) throw new TooManyRequests(HOUR / 1000);
  }
}
