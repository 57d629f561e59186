import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf, type Instant } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OutboxDelivery, type DeliveredEvent } from '../../../platform/outbox/outbox-delivery.js';
import { BookingFacts } from '../../booking/index.js';
import { channelsOf } from '../domain/channel.js';
import type { OwedMessage } from '../domain/message.js';
import {
  owedWhenApplicationDecided,
  owedWhenBankAccountChanged,
  owedWhenCancelled,
  owedWhenClashing,
  owedWhenConfirmed,
  owedWhenDocumentsRunOut,
  owedWhenEmailTaken,
  owedWhenExpired,
  owedWhenMoved,
  owedWhenOffered,
  owedWhenOfferEnded,
  owedWhenPlaceLapsed,
  owedWhenPaidOut,
  owedWhenRefunded,
  owedWhenRejected,
  owedWhenRequested,
  owedWhenShared,
  owedWhenSafetyAlert,
  owedWhenSurplus,
  type BookingNews,
  type RefundNews,
} from '../domain/owed-messages.js';
import { owedAboutPrivacy, PRIVACY_KINDS } from '../domain/owed-about-privacy.js';
import { WhatsApp } from '../domain/whatsapp.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

const bookingNews = z.object({
  bookingId: z.string(),
  clientAccountId: z.string(),
  psychologistAccountId: z.string(),
  startsAt: z.coerce.date().transform(instantOf),
  timeRevision: z.number().int(),
  by: z.enum(['client', 'psychologist', 'admin', 'system']).default('client'),
  status: z.string().optional(),
  wasProposed: z.boolean().optional(),
  origin: z.string().optional(),
});
const refundNews = z.object({
  bookingId: z.string(),
  refundId: z.string(),
  amount: z.number().int().transform(rupiah),
});
const sharedNews = z.object({ bookingId: z.string(), clientAccountId: z.string() });
const accountNews = z.object({ accountId: z.string() });
const payoutNews = z.object({
  accountId: z.string(),
  amount: z.number().int().transform(rupiah),
});

const privacyNews = z.object({
  accountId: z.string(),
  uselessAt: z.coerce.date().transform(instantOf).optional(),
});

/** Turns what happened into messages owed: hearing of it twice owes nothing more. */
@Injectable()
export class OweMessages implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly messages: MessageRepository,
    private readonly bookings: BookingFacts,
    private readonly jobs: Jobs,
    private readonly whatsApp: WhatsApp,
  ) {}

  onModuleInit(): void {
    this.onBooking('booking.requested', owedWhenRequested);
    this.onBooking('booking.confirmed', owedWhenConfirmed);
    this.onBooking('booking.clashes', owedWhenClashing);
    this.onBooking('booking.moved', owedWhenMoved);
    this.onBooking('booking.offered', owedWhenOffered);
    this.onBooking('booking.offer_ended', owedWhenOfferEnded);
    this.onBooking('booking.rejected', owedWhenRejected);
    this.onBooking('booking.expired', owedWhenExpired);
    this.onBooking('booking.cancelled', owedWhenCancelled);
    this.onRefund('payment.surplus', owedWhenSurplus);
    this.onRefund('payment.refund_confirmed', owedWhenRefunded);
    this.on('account.email_taken', (tx, { id, payload }) =>
      owedWhenEmailTaken({ eventId: id, ...accountNews.parse(payload) }, tx.now),
    );
    this.on('application.decided', (tx, { id, payload }) =>
      owedWhenApplicationDecided({ eventId: id, ...accountNews.parse(payload) }, tx.now),
    );
    this.on('summary.shared', (tx, { id, payload }) => {
      const { bookingId, clientAccountId } = sharedNews.parse(payload);
      return owedWhenShared({ eventId: id, bookingId, accountId: clientAccountId }, tx.now);
    });
    this.on('booking.place_lapsed', (tx, { id, payload }) =>
      owedWhenPlaceLapsed({ eventId: id, ...accountNews.parse(payload) }, tx.now),
    );
    this.onPayouts();
    this.onPrivacy();
    this.onDocuments('credentials.expiring', false);
    this.onDocuments('credentials.expired', true);
    this.on('safety.alert_raised', (tx, { id, payload }) =>
      owedWhenSafetyAlert({ eventId: id, ...accountNews.parse(payload) }, tx.now),
    );
  }

  private onPayouts(): void {
    this.on('payment.bank_account_changed', (tx, { id, payload }) =>
      owedWhenBankAccountChanged({ eventId: id, ...accountNews.parse(payload) }, tx.now),
    );
    this.on('payment.payout_done', (tx, { id, payload }) =>
      owedWhenPaidOut({ eventId: id, ...payoutNews.parse(payload) }, tx.now),
    );
  }

  private onPrivacy(): void {
    for (const kind of PRIVACY_KINDS) {
      this.on(`privacy.${kind}`, (tx, { id, payload }) =>
        owedAboutPrivacy({ eventId: id, kind, ...privacyNews.parse(payload) }, tx.now),
      );
    }
  }

  private onBooking(type: string, owed: (news: BookingNews, now: Instant) => OwedMessage[]): void {
    this.on(type, (tx, { payload }) => owed(bookingNews.parse(payload), tx.now));
  }

  private onDocuments(type: string, isOver: boolean): void {
    this.on(type, (tx, { id, payload }) =>
      owedWhenDocumentsRunOut({ eventId: id, ...accountNews.parse(payload), isOver }, tx.now),
    );
  }

  private onRefund(type: string, owed: (news: RefundNews, now: Instant) => OwedMessage[]): void {
    this.on(type, async (tx, { payload }) => {
      const refund = refundNews.parse(payload);
      const booking = (await this.bookings.of(tx, [refund.bookingId])).get(refund.bookingId);
      if (booking === undefined) throw new Error('The booking money goes back for is not there.');
      return owed({ ...refund, clientAccountId: booking.clientAccountId }, tx.now);
    });
  }

  private on(
    type: string,
    owed: (tx: Tx, event: DeliveredEvent) => OwedMessage[] | Promise<OwedMessage[]>,
  ): void {
    this.delivery.subscribe(type, (event) =>
      this.runner.run(async (tx) => {
        await this.owe(tx, await owed(tx, event));
        tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
      }),
    );
  }

  /** On every channel its kind may take; what the recipient wants is asked when it is due. */
  private async owe(tx: Tx, messages: readonly OwedMessage[]): Promise<void> {
    for (const message of messages) {
      for (const channel of channelsOf(message.kind, this.whatsApp.isOffered)) {
        await this.messages.owe(tx, message, channel);
      }
    }
  }
}
