import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ChangeBooking } from './change-booking.js';
import { OwnBooking } from './own-booking.js';

/** The psychologist says yes. While the row is still requested a yes wins, even past the deadline. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnBooking,
    private readonly change: ChangeBooking,
  ) {}

  /** @throws BookingNotInState naming the present state; NotFound for somebody else's booking. */
  async run(bookingId: string, accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const booking = await this.own.lockAs(tx, 'psychologist', bookingId, accountId);
      await this.change.run(tx, booking, {
        act: 'confirm',
        to: 'confirmed',
        by: { kind: 'psychologist', accountId },
      });
    });
  }
}
