import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import { Offers } from '../../directory/index.js';
import { IssueInvoice, type InvoiceFacts } from '../../payments/index.js';
import { TermsBook } from '../../settings/index.js';
import { SlotNotOpen, SlotTaken } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import type { NewBooking } from '../infrastructure/new-booking.js';
import type { BookingView } from '../infrastructure/booking.view.js';
import { Availability } from './availability.js';
import { Care } from './care.js';
import { ExpireHolds } from './expire-holds.js';
import { acceptedTime } from './free-times.js';
import { NearestTimes } from './nearest-times.js';
import { PrepareReason, type PreparedPerson } from './prepare-reason.js';
import { bookable, needsLine, newBooking, refusalOf, type HoldRequest } from './session-to-be.js';
import { TakeTime, type Wish } from './take-time.js';

/** A booking made just now: all there is to read of it yet. */
export interface Newborn {
  readonly row: BookingView;
  readonly bill: InvoiceFacts | null;
}

/** The answer is remembered, so it never holds the reason. */
export type Present<Body> = (tx: Tx, bookingId: string, newborn?: Newborn) => Promise<Body>;

/** The parts of the house a booking is made from. */
@Injectable()
export class BookingDesk {
  constructor(
    readonly offers: Offers,
    readonly terms: TermsBook,
    readonly availability: Availability,
    readonly nearest: NearestTimes,
    readonly invoices: IssueInvoice,
    readonly reasons: PrepareReason,
    readonly care: Care,
  ) {}
}

/** Keeps a time for a client: held while they pay, or requested / confirmed at once when it is free. */
@Injectable()
export class HoldSession {
  constructor(
    private readonly desk: BookingDesk,
    private readonly takeTime: TakeTime,
    private readonly expireHolds: ExpireHolds,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One booking per key. The same time asked for again while it is held is that booking (200).
   *
   * @throws SlotTaken with up to three nearest alternatives; SlotNotOpen, PersonBusy, PersonGrown, TooManyHolds,
   * HoldInPayment, OwnPractice, AccountLeaving, ConsentRequired, InformedConsentRequired; NotFound for a service that cannot be booked.
   */
  async run<Body>(
    request: HoldRequest,
    repeatable: { key: string; body: unknown },
    present: Present<Body>,
  ): Promise<RememberedAnswer<Body>> {
    const id = newId();
    const [own, isHoldInTheWay] = await this.database.together((sql) =>
      Promise.all([
        this.desk.reasons.ownPersonOf(sql, request.clientAccountId),
        this.expireHolds.isAnyInTheWay(sql, request),
        this.desk.reasons.assertInformed(sql, request),
      ]),
    );
    const person = await this.desk.reasons.run(request, id, own);
    if (isHoldInTheWay) await this.expireHolds.inTheWayOf(request);
    const { key, body } = repeatable;
    const attempt = { actor: request.clientAccountId, route: 'POST /bookings', key, body };
    try {
      return await this.idempotency.once(attempt, async (tx) => {
        const held = await this.hold(tx, { ...request, id, key, person });
        const { booking, newborn } = held;
        return { status: newborn ? 201 : 200, body: await present(tx, booking, newborn) };
      });
    } catch (error) {
      if (error instanceof SlotTaken) throw await this.withAlternatives(request);
      throw refusalOf(error);
    }
  }

  private async hold(
    tx: Tx,
    request: HoldRequest & { id: string; key: string; person: PreparedPerson },
  ): Promise<{ booking: string; newborn?: Newborn }> {
    const { psychologistId, startsAt } = request;
    // Given at once, so they travel together; the client's lock comes first.
    const [holds, found, terms, opening] = await Promise.all([
      this.takeTime.holdsOf(tx, request.clientAccountId),
      this.desk.offers.find(tx, psychologistId, request.serviceId),
      this.desk.terms.inForce(tx, tx.now),
      this.desk.availability.openingAt(tx, psychologistId, startsAt),
    ]);
    const offer = bookable(found, request);
    const wish = wishOf(request);
    const whose = { ...request, carePersonId: wish.carePersonId };
    if (opening !== null && needsLine(opening)) await this.takeTime.waitInLine(tx, whose, holds);
    const { kept, seats } = await this.takeTime.giveWay(tx, wish, holds);
    if (kept) return { booking: kept.id };
    const time = acceptedTime({ offer, terms, now: tx.now }, opening, startsAt);
    if (time === null) throw new SlotNotOpen();
    if (await this.desk.availability.isFullAt(tx, request, opening)) throw new SlotTaken();
    const isWaiting = opening?.approvesNewClients === true && !(await this.isKnown(tx, whose));
    await this.desk.reasons.recordConsents(tx, request);
    const row = newBooking(tx, request, {
      ...{ offer, terms, time },
      needsConfirmation: isWaiting || !offer.autoConfirm,
    });
    const born = await this.takeTime.insert(tx, row, seats);
    return { booking: born.id, newborn: { row: born, bill: this.bill(tx, row) } };
  }

  /** Who is in care is no newcomer. */
  private async isKnown(
    tx: Tx,
    { psychologistId, carePersonId }: Pick<Booking, 'psychologistId' | 'carePersonId'>,
  ): Promise<boolean> {
    return (await this.desk.care.openBetween(tx, psychologistId, carePersonId)) !== null;
  }

  private bill(tx: Tx, booking: NewBooking): InvoiceFacts | null {
    if (booking.price === 0) return null;
    return this.desk.invoices.run(tx, {
      bookingId: booking.id,
      payerAccountId: booking.clientAccountId,
      termsId: booking.termsId,
      total: rupiah(booking.price),
    });
  }

  private async withAlternatives(request: HoldRequest): Promise<SlotTaken> {
    const now = this.clock.now();
    return new SlotTaken(await this.desk.nearest.to(this.database, request, now));
  }
}

function wishOf(request: HoldRequest & { person: PreparedPerson }): Wish {
  const { psychologistId, serviceId, startsAt, person } = request;
  return { psychologistId, serviceId, startsAt, carePersonId: person.carePersonId };
}
