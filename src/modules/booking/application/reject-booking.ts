import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { RefundBooking } from '../../payments/index.js';
import { ChangeBooking } from './change-booking.js';
import { OwnBooking } from './own-booking.js';
import { SealEnding } from './seal-ending.js';

export const REJECT_REASONS = ['not_available', 'outside_expertise', 'other'] as const;
export type RejectReasonCode = (typeof REJECT_REASONS)[number];

/** The psychologist says no, with a reason; the client gets everything back, in one transaction. */
@Injectable()
export class RejectBooking {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly own: OwnBooking,
    private readonly change: ChangeBooking,
    private readonly refunds: RefundBooking,
    private readonly seal: SealEnding,
  ) {}

  /** @throws BookingNotInState naming the present state; NotFound for somebody else's booking. */
  async run(
    bookingId: string,
    accountId: string,
    why: { reasonCode: RejectReasonCode; reason?: string | undefined },
  ): Promise<void> {
    const { booking: seen } = await this.own.of(this.database, bookingId, accountId);
    const reasonSealed = await this.seal.run(seen, accountId, why.reason);
    await this.runner.run(async (tx) => {
      const booking = await this.own.lockAs(tx, 'psychologist', bookingId, accountId);
      await this.change.run(tx, booking, {
        act: 'reject',
        to: 'rejected',
        by: { kind: 'psychologist', accountId },
        reasonCode: why.reasonCode,
        reasonSealed,
      });
      await this.refunds.run(tx, booking.id, 'rejected');
    });
  }
}
