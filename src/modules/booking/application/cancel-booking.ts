import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { WithdrawPayment } from '../../payments/index.js';
import { BookingNotInState, HoldInPayment, ReasonNotTaken } from '../domain/booking.errors.js';
import type { CancelReasonCode } from '../domain/cancel-reasons.js';
import type { Booking } from '../domain/booking.js';
import { CarryOutCancellation } from './carry-out-cancellation.js';
import { OwnBooking, type Party } from './own-booking.js';
import { SealEnding } from './seal-ending.js';

/** What whoever cancels was told, and why they cancel. */
export interface CancelWish {
  /** The percent of the quote they saw; everything when they saw none. */
  readonly refundPercent?: number | undefined;
  readonly reasonCode?: CancelReasonCode | undefined;
  /** A psychologist's words to the client; sealed. */
  readonly reason?: string | undefined;
  /** Whoever helps the client gives up what is held, and nothing that was paid for. */
  readonly only?: 'held' | undefined;
}

/** Either side cancels, by the policy: a hold, an offer, a request, or a session that is agreed. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly own: OwnBooking,
    private readonly carryOut: CarryOutCancellation,
    private readonly withdraw: WithdrawPayment,
    private readonly seal: SealEnding,
  ) {}

  /**
   * Payment that was begun is first withdrawn at the provider, outside any transaction; money that
   * comes all the same is surplus and goes back (case 5).
   *
   * @throws NotFound unless the account is a party.
   * @throws BookingNotInState when it cannot be cancelled (any more).
   * @throws CancellationWorse when less would come back than the wish says.
   * @throws ReasonNotTaken for words of a client, who gives a code alone.
   * @throws HoldInPayment when paying begins at this very moment; asking again is safe.
   */
  async run(bookingId: string, accountId: string, wish: CancelWish = {}): Promise<void> {
    const { booking: seen, party } = await this.own.of(this.database, bookingId, accountId);
    const isBegun = party === 'client' && seen.status === 'held' && seen.paymentStartedAt !== null;
    const reasonSealed = await this.sealed(seen, { party, accountId }, wish.reason);
    if (isBegun) await this.withdraw.ofBooking(bookingId);
    await this.runner.run(async (tx) => {
      const booking = await this.own.lockAs(tx, party, bookingId, accountId);
      const hasJustBegun = !isBegun && booking.paymentStartedAt !== null;
      if (booking.status === 'held' && hasJustBegun) throw new HoldInPayment(booking.id);
      if (wish.only !== undefined && booking.status !== wish.only) {
        throw new BookingNotInState(booking.status);
      }
      // Who gave up a hold did not know that it is paid: it is theirs to decide again.
      if (seen.status === 'held' && booking.status !== 'held') {
        throw new BookingNotInState(booking.status);
      }
      await this.carryOut.run(tx, booking, {
        ...{ party, accountId, reasonSealed, reasonCode: wish.reasonCode },
        leastPercent: wish.refundPercent ?? 100,
      });
    });
  }

  /** What a client writes could tell of their health, which needs a consent of its own. */
  private async sealed(
    booking: Booking,
    by: { party: Party; accountId: string },
    reason: string | undefined,
  ): Promise<string | null> {
    if (reason !== undefined && by.party === 'client') throw new ReasonNotTaken();
    return this.seal.run(booking, by.accountId, reason);
  }
}
