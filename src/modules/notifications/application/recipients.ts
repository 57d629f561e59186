import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { AdminInvitations, People, type Person } from '../../accounts/index.js';
import { GuestLinks } from '../../booking/index.js';
import { isToGuest } from '../domain/guest-kinds.js';
import type { ClaimedMessage } from '../domain/message.js';

/** Nobody has said otherwise; what is about a session is told in the zone it was booked in. */
const ZONE_OF_GUESTS = 'Asia/Jakarta';

/** Finds whom a message goes to. Who is invited may have no account: they are owed it on behalf of who invites. */
@Injectable()
export class Recipients {
  constructor(
    private readonly people: People,
    private readonly invitations: AdminInvitations,
    private readonly guests: GuestLinks,
  ) {}

  /** Null once nobody is there to be written to. */
  of(tx: Tx, { kind, aboutId, recipientId }: ClaimedMessage): Promise<Person | null> {
    if (kind === 'admin_invited') return this.invitations.addressee(tx, aboutId);
    return isToGuest(kind) ? this.guest(tx, aboutId) : this.people.byId(tx, recipientId);
  }

  private async guest(tx: Tx, id: string): Promise<Person | null> {
    const address = await this.guests.address(tx, id);
    if (address === null) return null;
    const { name, email, language } = address;
    return { id, name, email, language, phone: null, timeZone: ZONE_OF_GUESTS, site: 'client' };
  }
}
