import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { plusHours } from '../../../kernel/time/instant.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { CarePeople } from '../../accounts/index.js';
import { Offers, type Mode } from '../../directory/index.js';
import { BookingNotInState, OwnPractice } from '../domain/booking.errors.js';
import { MOST_PLACES, PLACE_DAYS, type DayPart } from '../domain/waiting.js';
import { TooManyPlaces } from '../domain/waiting.errors.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { WaitlistRepository } from '../infrastructure/waitlist.repository.js';
import { PrepareReason } from './prepare-reason.js';

export interface WaitWish {
  readonly accountId: string;
  readonly psychologistId: string;
  readonly serviceId: string;
  readonly mode: Mode;
  readonly wanted: readonly DayPart[];
  readonly timeZone: ZoneId;
  /** A session the client would rather have earlier. */
  readonly replacesBookingId?: string | undefined;
}

/** A client takes a place in line for a time with a psychologist. */
@Injectable()
export class JoinWaitlist {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly offers: Offers,
    private readonly people: CarePeople,
    private readonly reasons: PrepareReason,
    private readonly bookings: BookingRepository,
    private readonly waitlist: WaitlistRepository,
  ) {}

  /**
   * Whoever waits for it already keeps their place. A block is not told of: the place stays, and
   * nothing comes of it.
   *
   * @returns the place.
   * @throws NotFound for a service that cannot be booked; OwnPractice, InformedConsentRequired,
   * TooManyPlaces; BookingNotInState when the session cannot be replaced.
   */
  async run(wish: WaitWish): Promise<string> {
    return this.runner.run(async (tx) => {
      await this.assertBookable(tx, wish);
      await this.bookings.lockClient(tx, wish.accountId);
      const carePersonId = await this.personOf(tx, wish);
      const known = await this.waitlist.openId(tx, { ...wish, carePersonId });
      if (known !== null) return known;
      return this.takePlace(tx, wish, carePersonId);
    });
  }

  private async assertBookable(tx: Tx, wish: WaitWish): Promise<void> {
    const offer = await this.offers.find(tx, wish.psychologistId, wish.serviceId);
    if (offer === null) throw new NotFound();
    if (offer.psychologistAccountId === wish.accountId) throw new OwnPractice();
    if (!offer.modes.includes(wish.mode)) {
      throw new ValidationFailed([
        { pointer: '/mode', code: 'not_offered', detail: 'is not offered for this service' },
      ]);
    }
    const asked = { clientAccountId: wish.accountId, consents: [] };
    await this.reasons.assertInformed(tx, asked);
  }

  /** Oneself, or whom the session is about that is to be earlier. */
  private async personOf(tx: Tx, wish: WaitWish): Promise<string> {
    if (wish.replacesBookingId === undefined) {
      return this.people.ownPersonOf(tx, wish.accountId);
    }
    const booking = await this.bookings.byId(tx, wish.replacesBookingId);
    if (booking?.clientAccountId !== wish.accountId) throw new NotFound();
    const { psychologistId, serviceId, status, startsAt } = booking;
    if (psychologistId !== wish.psychologistId || serviceId !== wish.serviceId) {
      throw new NotFound();
    }
    const stands = status === 'requested' || status === 'confirmed';
    if (!stands || startsAt <= tx.now) throw new BookingNotInState(status);
    return booking.carePersonId;
  }

  private async takePlace(tx: Tx, wish: WaitWish, carePersonId: string): Promise<string> {
    const open = await this.waitlist.countOpen(tx, wish.accountId);
    if (open >= MOST_PLACES) throw new TooManyPlaces();
    const { accountId, psychologistId, serviceId, mode, wanted, timeZone } = wish;
    const id = await this.waitlist.insert(tx, {
      ...{ id: newId(), clientAccountId: accountId, carePersonId, psychologistId, serviceId },
      ...{ mode, wanted, clientZone: timeZone, replacesBookingId: wish.replacesBookingId ?? null },
      lapsesAt: plusHours(tx.now, PLACE_DAYS * 24),
    });
    if (id === null) throw new Error('A place in line that is neither taken nor new.');
    return id;
  }
}
