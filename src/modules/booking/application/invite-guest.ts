import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { normaliseEmail } from '../../accounts/index.js';
import type { Guest } from '../domain/guests.js';
import { GuestRepository } from '../infrastructure/guest.repository.js';
import { GuestDesk, type GuestAct } from './guest-desk.js';

/** Invites somebody to one session: the other half of a couple, or one of a family (case 43). */
@Injectable()
export class InviteGuest {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly guests: GuestRepository,
    private readonly desk: GuestDesk,
  ) {}

  /**
   * Inviting an address twice invites it once.
   *
   * @throws NotFound for strangers; BookingNotInState unless the session is agreed and not over; CannotInvite where
   * it is a chat; TooManyGuests when five have a link that stands.
   */
  run(act: GuestAct, { name, email }: Pick<Guest, 'name' | 'email'>): Promise<Guest> {
    return this.runner.run(async (tx) => {
      await this.desk.lockStanding(tx, act);
      const address = normaliseEmail(email);
      const standing = await this.guests.standingTo(tx, act.bookingId, address);
      return standing ?? this.desk.add(tx, act, { name: name.trim(), email: address });
    });
  }
}
