import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { BookingFacts, GuestLinks, type BookingFact } from '../../booking/index.js';
import type { GuestKind } from '../domain/guest-kinds.js';
import { owedAboutGuest, type GuestNews } from '../domain/owed-about-guests.js';
import type { OwedMessage } from '../domain/message.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { MESSAGES_SWEEP } from './sweep-messages.js';

const aboutGuest = z.object({ guestId: z.string(), bookingId: z.string() });
const codeOwed = aboutGuest.extend({ count: z.number().int() });
const aboutBooking = z.object({ bookingId: z.string() });

/** Whoever waits for a code asks for another long before. */
const CODE_USELESS_AFTER_MINUTES = 10;

/** Owes guests their link, their codes and the session's changes, and the two whose guest tried a second device. */
@Injectable()
export class OweGuestLetters implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly runner: TransactionRunner,
    private readonly messages: MessageRepository,
    private readonly bookings: BookingFacts,
    private readonly guests: GuestLinks,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.on('booking.guest_invited', async (tx, payload) => {
      const { guestId, bookingId } = aboutGuest.parse(payload);
      return this.toGuest(tx, 'guest_invited', { guestId, bookingId });
    });
    this.on('booking.guest_code_owed', async (tx, payload) => {
      const { count, ...about } = codeOwed.parse(payload);
      return this.toGuest(tx, 'guest_code', about, count);
    });
    this.on('booking.guest_device_refused', (tx, payload) =>
      this.toParties(tx, aboutGuest.parse(payload)),
    );
    this.on('booking.moved', (tx, payload) => this.toAll(tx, 'guest_moved', payload));
    this.on('booking.cancelled', (tx, payload) => this.toAll(tx, 'guest_cancelled', payload));
  }

  private on(type: string, owed: (tx: Tx, payload: unknown) => Promise<OwedMessage[]>): void {
    this.delivery.subscribe(type, ({ payload }) =>
      this.runner.run(async (tx) => {
        const messages = await owed(tx, payload);
        for (const message of messages) await this.messages.owe(tx, message, 'email');
        if (messages.length > 0) tx.afterCommit(() => this.jobs.wake(MESSAGES_SWEEP));
      }),
    );
  }

  private async toAll(tx: Tx, kind: GuestKind, payload: unknown): Promise<OwedMessage[]> {
    const { bookingId } = aboutBooking.parse(payload);
    const owed: OwedMessage[] = [];
    for (const guestId of await this.guests.standingOf(tx, bookingId)) {
      owed.push(...(await this.toGuest(tx, kind, { guestId, bookingId })));
    }
    return owed;
  }

  private async toGuest(
    tx: Tx,
    kind: GuestKind,
    { guestId, bookingId }: Pick<GuestNews, 'guestId' | 'bookingId'>,
    count?: number,
  ): Promise<OwedMessage[]> {
    const booking = await this.bookingOf(tx, bookingId);
    const address = await this.guests.address(tx, guestId);
    if (booking === undefined || address === null) return [];
    const revision = count ?? booking.timeRevision;
    const news = { guestId, bookingId, revision, accountId: address.invitedBy };
    const uselessAt = count === undefined ? null : plusMinutes(tx.now, CODE_USELESS_AFTER_MINUTES);
    return [owedAboutGuest(kind, news, { dueAt: tx.now, uselessAt })];
  }

  private async toParties(
    tx: Tx,
    { guestId, bookingId }: Pick<GuestNews, 'guestId' | 'bookingId'>,
  ): Promise<OwedMessage[]> {
    const booking = await this.bookingOf(tx, bookingId);
    if (booking === undefined) return [];
    return [booking.clientAccountId, booking.psychologistAccountId].map((accountId) =>
      owedAboutGuest(
        'guest_refused',
        { guestId, bookingId, revision: 1, accountId },
        { dueAt: tx.now },
      ),
    );
  }

  private async bookingOf(tx: Tx, bookingId: string): Promise<BookingFact | undefined> {
    return (await this.bookings.of(tx, [bookingId])).get(bookingId);
  }
}
