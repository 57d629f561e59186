import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { BookingStatus } from '../domain/booking-status.js';
import type { Booking } from '../domain/booking.js';
import { FreedTimeRepository } from '../infrastructure/freed-time.repository.js';
import { WaitlistRepository } from '../infrastructure/waitlist.repository.js';

const GIVES_BACK: ReadonlySet<BookingStatus> = new Set(['expired', 'rejected', 'cancelled']);

/** What a booking's change means to those who wait for its psychologist. */
@Injectable()
export class HeedWaitlist {
  constructor(
    private readonly freed: FreedTimeRepository,
    private readonly waitlist: WaitlistRepository,
  ) {}

  /** In the transaction of the change itself, so that no stop between the two loses a time. */
  async run(tx: Tx, before: Booking, after: Booking, isTaken: boolean): Promise<void> {
    const isFromLine = before.status === 'offered' && before.origin === 'waitlist';
    if (isFromLine && isTaken) await this.waitlist.closeTaken(tx, before);
    // What the line was offered is noted already, and stays so until it is settled.
    if (isFromLine) return;
    const hasMoved = before.startsAt !== after.startsAt;
    const isGivenBack = before.status !== after.status && GIVES_BACK.has(after.status);
    if (hasMoved || isGivenBack) await this.freed.note(tx, before.psychologistId, before);
  }
}
