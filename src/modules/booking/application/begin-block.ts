import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { RefundBooking, VoidInvoice } from '../../payments/index.js';
import type { Booking, BookingActor } from '../domain/booking.js';
import { BlockRepository, type BlockedBy, type Pair } from '../infrastructure/block.repository.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { ChangeBooking } from './change-booking.js';

/** Who blocks whom, and which of their sessions ahead are not to be. */
export interface Blocking {
  readonly pair: Pair;
  readonly by: BlockedBy;
  readonly accountId: string;
  readonly cancelled: ReadonlySet<string>;
}

/**
 * The block and what becomes of the sessions ahead are one transaction. A time that is only held is
 * always given back; money that comes for it all the same is surplus and returns.
 */
@Injectable()
export class BeginBlock {
  constructor(
    private readonly blocks: BlockRepository,
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly invoices: VoidInvoice,
    private readonly refunds: RefundBooking,
  ) {}

  /** @returns whether there was none before. */
  async run(tx: Tx, { pair, by, accountId, cancelled }: Blocking): Promise<boolean> {
    // In this order, as a hold takes them: the client's own line, the pair, the rows.
    await this.bookings.lockClient(tx, pair.clientAccountId);
    const isNew = await this.blocks.begin(tx, pair, by);
    const ahead = await this.blocks.lockAhead(tx, pair);
    const isKept = ({ status }: Booking): boolean =>
      status === 'requested' || status === 'confirmed';
    // Offers go before what they would replace, which would take them along.
    for (const booking of ahead.filter((one) => !isKept(one))) {
      await this.giveBack(tx, booking, { kind: by, accountId });
    }
    for (const booking of ahead.filter((one) => isKept(one) && cancelled.has(one.id))) {
      await this.cancel(tx, booking, { kind: by, accountId });
    }
    return isNew;
  }

  private async giveBack(tx: Tx, booking: Booking, by: BookingActor): Promise<void> {
    await this.change.run(tx, booking, { act: 'cancel', to: 'cancelled', by });
    await this.invoices.ofBooking(tx, booking.id);
  }

  /** The client gets everything back, whatever the terms say of their own cancelling. */
  private async cancel(tx: Tx, booking: Booking, by: BookingActor): Promise<void> {
    if (booking.status === 'requested') {
      const reasonCode = 'not_available';
      await this.change.run(tx, booking, { act: 'reject', to: 'rejected', by, reasonCode });
      return this.refunds.run(tx, booking.id, 'rejected');
    }
    await this.change.run(tx, booking, { act: 'cancel', to: 'cancelled', by });
    await this.refunds.run(tx, booking.id, 'cancelled');
  }
}
