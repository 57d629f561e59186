import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { People } from '../../accounts/index.js';
import { BookingNotInState } from '../domain/booking.errors.js';
import { CannotInvite, TooManyGuests } from '../domain/guests.errors.js';
import type { Guest, LinkEnding } from '../domain/guests.js';
import { GuestRepository } from '../infrastructure/guest.repository.js';
import { OwnBooking } from './own-booking.js';

/** Which booking, and who asks. */
export interface GuestAct {
  readonly bookingId: string;
  readonly accountId: string;
}

/** What is written down and told of guests: never their names or addresses. */
@Injectable()
export class GuestTrail {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async invited(tx: Tx, { id, bookingId }: Guest, accountId: string): Promise<void> {
    const about = { kind: 'booking', id: bookingId };
    await this.audit.record(tx, { actorId: accountId, act: 'guest.invited', about });
    await this.outbox.publish(tx, {
      type: 'booking.guest_invited',
      aggregateId: bookingId,
      payload: { guestId: id, bookingId, accountId },
      dedupeKey: `booking.guest_invited:${id}`,
    });
  }

  /** Whoever is in the room by that link is shown out. */
  async ended(tx: Tx, act: GuestAct, { id }: Guest, because: LinkEnding): Promise<void> {
    const { bookingId, accountId } = act;
    const done = because === 'revoked' ? 'guest.revoked' : 'guest.replaced';
    const about = { kind: 'booking', id: bookingId };
    await this.audit.record(tx, { actorId: accountId, act: done, about });
    await this.outbox.publish(tx, {
      type: 'booking.guest_ended',
      aggregateId: bookingId,
      payload: { guestId: id, bookingId },
      dedupeKey: `booking.guest_ended:${id}`,
    });
  }
}

/** What inviting, replacing and revoking share. */
@Injectable()
export class GuestDesk {
  constructor(
    private readonly database: Database,
    private readonly own: OwnBooking,
    private readonly guests: GuestRepository,
    private readonly people: People,
    private readonly trail: GuestTrail,
  ) {}

  /** Locks the booking, so that places are given one after another. @throws NotFound for strangers. */
  async lock(tx: Tx, { bookingId, accountId }: GuestAct): Promise<void> {
    const { party } = await this.own.of(this.database, bookingId, accountId);
    await this.own.lockAs(tx, party, bookingId, accountId);
  }

  /** The same for a session that is agreed and not over. @throws BookingNotInState; CannotInvite where only chat is. */
  async lockStanding(tx: Tx, { bookingId, accountId }: GuestAct): Promise<void> {
    const { party } = await this.own.of(this.database, bookingId, accountId);
    const { status, endsAt, mode } = await this.own.lockAs(tx, party, bookingId, accountId);
    if (status !== 'confirmed' || endsAt <= tx.now) throw new BookingNotInState(status);
    if (mode === 'chat') throw new CannotInvite();
  }

  /** Writes a link down and tells of it. @throws TooManyGuests when five stand. */
  async add(
    tx: Tx,
    { bookingId, accountId }: GuestAct,
    { name, email }: Pick<Guest, 'name' | 'email'>,
  ): Promise<Guest> {
    const inviter = await this.people.byId(tx, accountId);
    if (inviter === null) throw new NotFound();
    const { language } = inviter;
    const added = { bookingId, name, email, language, invitedBy: accountId };
    const guest = await this.guests.insert(tx, added);
    if (guest === null) throw new TooManyGuests();
    await this.trail.invited(tx, guest, accountId);
    return guest;
  }

  /** Nothing happens to what has ended before. */
  async end(tx: Tx, act: GuestAct, guest: Guest, because: LinkEnding): Promise<void> {
    const ended = await this.guests.end(tx, guest, because);
    if (ended !== null) await this.trail.ended(tx, act, guest, because);
  }
}
