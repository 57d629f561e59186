import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { newId } from '../../../kernel/identity/id.js';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { BookingNotInState } from '../domain/booking.errors.js';
import { SYSTEM, type Booking } from '../domain/booking.js';
import { offerUntil } from '../domain/offers.js';
import { keptHours } from '../domain/waiting.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { WaitlistRepository, type Place } from '../infrastructure/waitlist.repository.js';
import { OfferDesk, type NewOffer } from './offer-desk.js';

/** Keeps a time for somebody in line: a booking nobody has said yes to, which occupies no client. */
@Injectable()
export class OfferToWaiting {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly desk: OfferDesk,
  ) {}

  /** False when the place was given up meanwhile, or a rule stands against it. */
  async run(tx: Tx, seen: Place, startsAt: Instant): Promise<boolean> {
    await this.bookings.lockTimes(tx, seen);
    const replaced = await this.lockReplaced(tx, seen);
    const place = await this.waitlist.lockOpen(tx, seen.id);
    if (place === null) return false;
    try {
      await this.desk.insert(tx, await this.offerFor(tx, { place, replaced, startsAt }));
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async lockReplaced(tx: Tx, { replacesBookingId }: Place): Promise<Booking | null> {
    return replacesBookingId === null ? null : this.bookings.lock(tx, replacesBookingId);
  }

  private async offerFor(
    tx: Tx,
    wish: { place: Place; replaced: Booking | null; startsAt: Instant },
  ): Promise<NewOffer> {
    const { place, replaced, startsAt } = wish;
    const wanted = { ...place, startsAt };
    const { offer, terms, time } = await this.desk.accept.of(tx, wanted, replaced);
    const id = newId();
    const kept = { offerHours: keptHours(tx.now, startsAt) };
    const keepUntil = offerUntil(tx.now, { startsAt, replaces: replaced }, kept);
    if (replaced !== null && keepUntil <= tx.now) throw new BookingNotInState(replaced.status);
    const { psychologistId, clientAccountId, carePersonId, serviceId, clientZone } = place;
    const mode = offer.modes.includes(place.mode) ? place.mode : (offer.modes[0] ?? place.mode);
    const own = replaced ?? {
      ...{ chainId: id, serviceName: offer.name, price: offer.price, termsId: terms.id, mode },
      needsConfirmation: !offer.autoConfirm,
    };
    return {
      ...{ id, psychologistId, clientAccountId, carePersonId, serviceId, clientZone },
      ...{ chainId: own.chainId, serviceName: own.serviceName, price: own.price },
      ...{ termsId: own.termsId, mode: own.mode, needsConfirmation: own.needsConfirmation },
      ...{ wallZone: offer.psychologistZone, time, keepUntil, by: SYSTEM, from: 'waitlist' },
    };
  }
}
