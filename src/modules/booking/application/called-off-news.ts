import { Injectable } from '@nestjs/common';
import { isoOf } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Psychologists } from '../../directory/index.js';
import type { Booking } from '../domain/booking.js';

/** Lets be known that the platform called a session off. */
@Injectable()
export class CalledOffNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly psychologists: Psychologists,
  ) {}

  /** @param becauseOf the account that is suspended; what it is told, it is told once and elsewhere. */
  async publish(tx: Tx, booking: Booking, becauseOf: string): Promise<void> {
    const faces = await this.psychologists.byIds(tx, [booking.psychologistId]);
    await this.outbox.publish(tx, {
      type: 'booking.called_off',
      aggregateId: booking.id,
      payload: {
        bookingId: booking.id,
        clientAccountId: booking.clientAccountId,
        psychologistAccountId: faces.get(booking.psychologistId)?.accountId ?? null,
        startsAt: isoOf(booking.startsAt),
        timeRevision: booking.timeRevision,
        by: 'system',
        isForClient: booking.clientAccountId === becauseOf,
      },
      dedupeKey: `booking.called_off:${booking.id}`,
    });
  }
}
