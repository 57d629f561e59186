import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Offers, type ServiceOffer } from '../../directory/index.js';
import { TermsBook, type Terms } from '../../settings/index.js';
import { SlotNotOpen, SlotTaken } from '../domain/booking.errors.js';
import { asLongAs, Availability, type Moving } from './availability.js';
import { acceptedTime, type AcceptedTime } from './free-times.js';

/** A time that may be taken, of a service as it is offered today. */
export interface Acceptance {
  readonly offer: ServiceOffer;
  /** In force now. */
  readonly terms: Terms;
  readonly time: AcceptedTime;
}

/** Asks for a move or an offer what a new booking is asked: is this a time that is offered? */
@Injectable()
export class AcceptTime {
  constructor(
    private readonly offers: Offers,
    private readonly terms: TermsBook,
    private readonly availability: Availability,
  ) {}

  /**
   * Whoever calls holds the locks of the times.
   *
   * @throws NotFound for a service that is no longer offered; SlotNotOpen; SlotTaken on a full day.
   */
  async of(
    tx: Tx,
    wish: { psychologistId: string; serviceId: string; startsAt: Instant },
    moving: Moving | null,
  ): Promise<Acceptance> {
    const { psychologistId, serviceId, startsAt } = wish;
    const [found, terms, opening] = await Promise.all([
      this.offers.find(tx, psychologistId, serviceId),
      this.terms.inForce(tx, tx.now),
      this.availability.openingAt(tx, psychologistId, startsAt),
    ]);
    if (found === null) throw new NotFound();
    const offer = asLongAs(found, moving);
    const time = acceptedTime({ offer, terms, now: tx.now }, opening, startsAt);
    if (time === null) throw new SlotNotOpen();
    if (await this.availability.isFullAt(tx, wish, opening, moving?.chainId)) throw new SlotTaken();
    return { offer, terms, time };
  }
}
