import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { PostEarnings, RefundBooking } from '../../payments/index.js';
import { TermsBook } from '../../settings/index.js';
import type { Booking } from '../domain/booking.js';

/** What an outcome means in money. */
@Injectable()
export class OutcomeMoney {
  constructor(
    private readonly earnings: PostEarnings,
    private readonly refunds: RefundBooking,
    private readonly terms: TermsBook,
  ) {}

  async follow(tx: Tx, booking: Booking): Promise<void> {
    if (booking.status === 'psychologist_absent') {
      return this.refunds.run(tx, booking.id, 'psychologist_absent');
    }
    const terms = await this.terms.byId(tx, booking.termsId);
    const { id: bookingId, psychologistId } = booking;
    return this.earnings.run(tx, { bookingId, psychologistId, terms });
  }
}
