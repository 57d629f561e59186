import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Clock } from '../../../kernel/time/clock.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound, ValidationFailed } from '../../../platform/http/http.errors.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import { CarePeople } from '../../accounts/index.js';
import { Psychologists, type Mode } from '../../directory/index.js';
import { SlotTaken } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { TooManyOffers } from '../domain/moves.errors.js';
import { MOST_OFFERS, offerUntil } from '../domain/offers.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { Care } from './care.js';
import type { Present } from './hold-session.js';
import { OfferDesk } from './offer-desk.js';

export interface OfferWish {
  readonly accountId: string;
  /** In care with whoever offers. */
  readonly carePersonId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly mode: Mode;
}

/** Who is in care with whom, and who books for them. */
@Injectable()
export class PeopleInCare {
  constructor(
    private readonly psychologists: Psychologists,
    private readonly care: Care,
    private readonly bookings: BookingRepository,
    private readonly carePeople: CarePeople,
  ) {}

  /** The last session of the two, with who books for that person now as its client. @throws NotFound unless the care is open. */
  async lastOf(sql: Queryable, accountId: string, carePersonId: string): Promise<Booking> {
    const psychologistId = await this.psychologists.idOfAccount(sql, accountId);
    if (psychologistId === null) throw new NotFound();
    const isOpen = await this.care.openBetween(sql, psychologistId, carePersonId);
    const last = isOpen && (await this.bookings.lastOf(sql, { psychologistId, carePersonId }));
    if (!last) throw new NotFound();
    return { ...last, clientAccountId: await this.carePeople.accountOf(sql, carePersonId) };
  }

  async assertRoom(tx: Tx, last: Booking): Promise<void> {
    await this.bookings.lockTimes(tx, last);
    if ((await this.bookings.countOffers(tx, last)) >= MOST_OFFERS) throw new TooManyOffers();
  }
}

/** A psychologist books for somebody in their care: kept, and free until the client takes it. */
@Injectable()
export class OfferSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly people: PeopleInCare,
    private readonly desk: OfferDesk,
  ) {}

  /**
   * One offer per key.
   *
   * @throws NotFound for somebody who is not in care, or a service that is not offered; TooManyOffers.
   * @throws SlotTaken with up to three nearest alternatives; SlotNotOpen.
   */
  async run<Body>(
    wish: OfferWish,
    repeatable: { key: string; body: unknown },
    present: Present<Body>,
  ): Promise<RememberedAnswer<Body>> {
    const last = await this.people.lastOf(this.database, wish.accountId, wish.carePersonId);
    await this.desk.clearTheWay(last);
    const attempt = { actor: wish.accountId, route: 'POST /psychologist-bookings', ...repeatable };
    try {
      return await this.idempotency.once(attempt, async (tx) => {
        const id = await this.offer(tx, wish, last, repeatable.key);
        return { status: 201, body: await present(tx, id) };
      });
    } catch (error) {
      if (!(error instanceof SlotTaken)) throw error;
      const { psychologistId } = last;
      const { serviceId, startsAt } = wish;
      const wanted = { psychologistId, serviceId, startsAt };
      throw new SlotTaken(await this.desk.nearest.to(this.database, wanted, this.clock.now()));
    }
  }

  private async offer(tx: Tx, wish: OfferWish, last: Booking, key: string): Promise<string> {
    await this.people.assertRoom(tx, last);
    const { psychologistId, clientAccountId, carePersonId, clientZone } = last;
    const { serviceId, startsAt, mode } = wish;
    const wanted = { psychologistId, serviceId, startsAt };
    const { offer, terms, time } = await this.desk.accept.of(tx, wanted, null);
    if (!offer.modes.includes(mode)) {
      throw new ValidationFailed([
        { pointer: '/mode', code: 'not_offered', detail: 'is not offered for this service' },
      ]);
    }
    const id = newId();
    await this.desk.insert(tx, {
      ...{ id, chainId: id, psychologistId, clientAccountId, carePersonId, serviceId },
      ...{ serviceName: offer.name, price: offer.price, termsId: terms.id, mode, clientZone },
      // Whoever offers it has said yes already.
      ...{ wallZone: offer.psychologistZone, needsConfirmation: false, time },
      keepUntil: offerUntil(tx.now, { startsAt, replaces: null }, terms),
      by: { kind: 'psychologist', accountId: wish.accountId },
      requestKey: `${wish.accountId}:${key}`,
    });
    return id;
  }
}
