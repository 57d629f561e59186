import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { WaitlistRepository, type Place } from '../infrastructure/waitlist.repository.js';
import { ChangeBooking } from './change-booking.js';

/** A client waits no more; what is kept for them goes to the next in line. */
@Injectable()
export class LeaveWaitlist {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly bookings: BookingRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly change: ChangeBooking,
  ) {}

  /** @throws NotFound unless the account has that place. */
  async run(id: string, accountId: string): Promise<void> {
    const seen = await this.waitlist.open(this.database, id);
    if (seen?.clientAccountId !== accountId) throw new NotFound();
    await this.runner.run(async (tx) => {
      // As whoever offers or takes: the times, the bookings, then the place.
      await this.bookings.lockTimes(tx, seen);
      await this.declineOffer(tx, seen);
      await this.waitlist.close(tx, id, 'left');
    });
  }

  private async declineOffer(tx: Tx, place: Place): Promise<void> {
    const offerId = await this.waitlist.openOfferOf(tx, place);
    const offer = offerId === null ? null : await this.bookings.lock(tx, offerId);
    if (offer?.status !== 'offered') return;
    const by = { kind: 'client', accountId: place.clientAccountId } as const;
    await this.change.run(tx, offer, { act: 'cancel', to: 'cancelled', by });
  }
}
