import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { GuestLinkEnded } from '../domain/guests.errors.js';
import type { Guest } from '../domain/guests.js';
import { GuestRepository } from '../infrastructure/guest.repository.js';
import { GuestDesk, type GuestAct } from './guest-desk.js';

/** Takes a guest's link back, with or without another in its place. Either party may. */
@Injectable()
export class EndGuestLink {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly guests: GuestRepository,
    private readonly desk: GuestDesk,
  ) {}

  /** Also after the session; twice is once. @throws NotFound for strangers and other bookings' guests. */
  async revoke(act: GuestAct, guestId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      await this.desk.lock(tx, act);
      await this.desk.end(tx, act, await this.known(tx, act, guestId), 'revoked');
    });
  }

  /**
   * A new link to the same person and address; what the old one opened is shut.
   *
   * @throws NotFound for strangers; GuestLinkEnded where no link of theirs stands; BookingNotInState unless the
   * session is agreed and not over.
   */
  replace(act: GuestAct, guestId: string): Promise<Guest> {
    return this.runner.run(async (tx) => {
      await this.desk.lockStanding(tx, act);
      const guest = await this.known(tx, act, guestId);
      if (guest.state === 'revoked' || guest.state === 'replaced') throw new GuestLinkEnded();
      await this.desk.end(tx, act, guest, 'replaced');
      return this.desk.add(tx, act, guest);
    });
  }

  private async known(tx: Tx, { bookingId }: GuestAct, guestId: string): Promise<Guest> {
    const guest = await this.guests.byId(tx, bookingId, guestId);
    if (guest === null) throw new NotFound();
    return guest;
  }
}
