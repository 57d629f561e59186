import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import type { ServiceOffer } from '../../directory/index.js';
import type { Terms } from '../../settings/index.js';
import { SlotNotOpen, SlotTaken } from '../domain/booking.errors.js';
import type { SeriesPlace } from '../domain/series.js';
import type { BookingView } from '../infrastructure/booking.view.js';
import { ExpireHolds } from './expire-holds.js';
import { acceptedTime } from './free-times.js';
import { BookingDesk } from './hold-session.js';
import type { PreparedPerson } from './prepare-reason.js';
import { bookable, newBooking, refusalOf, type HoldRequest } from './session-to-be.js';
import { TakeTime } from './take-time.js';

/** Several times of one service, for one person, asked for as one. */
export interface SeriesRequest extends Omit<HoldRequest, 'startsAt'> {
  /** Instants, in any order. */
  readonly startsAts: readonly Instant[];
}

type Prepared = HoldRequest & { id: string; key: string; person: PreparedPerson };

/** What one session of the series is made from. */
interface Line {
  readonly series: SeriesPlace;
  readonly offer: ServiceOffer;
  readonly terms: Terms;
  readonly seats: readonly number[];
}

/** Books a series: each session is a booking and a bill of its own, and all of them are taken or none. */
@Injectable()
export class BookSeries {
  constructor(
    private readonly desk: BookingDesk,
    private readonly takeTime: TakeTime,
    private readonly expireHolds: ExpireHolds,
    private readonly idempotency: Idempotency,
    private readonly database: Database,
  ) {}

  /**
   * One series per key. Written in order of start: whoever else writes several does so too, so nobody
   * waits for each other (case 14). The reason stands with the first session.
   *
   * @throws SlotTaken or SlotNotOpen when one of them cannot be had; what a single booking is refused for.
   */
  async run<Body>(
    request: SeriesRequest,
    repeatable: { key: string; body: unknown },
    present: (seriesId: string, sessions: readonly BookingView[]) => Body,
  ): Promise<RememberedAnswer<Body>> {
    const id = newId();
    const [own, isHoldInTheWay] = await this.database.together((sql) =>
      Promise.all([
        this.desk.reasons.ownPersonOf(sql, request.clientAccountId),
        this.expireHolds.isAnyInTheWay(sql, request),
        this.desk.reasons.assertInformed(sql, request),
      ]),
    );
    const starts = [...request.startsAts].sort((one, other) => one - other);
    const person = await this.personOf(request, id, { own, starts });
    if (isHoldInTheWay) await this.expireHolds.inTheWayOf(request);
    const { key, body } = repeatable;
    const attempt = { actor: request.clientAccountId, route: 'POST /booking-series', key, body };
    try {
      return await this.idempotency.once(attempt, async (tx) => {
        const sessions = await this.take(tx, { ...request, id, key, person }, starts);
        return { status: 201, body: present(id, sessions) };
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Judged at the last start: a child who is grown by then is not booked for. */
  private personOf(
    request: SeriesRequest,
    id: string,
    { own, starts }: { own: string | null; starts: readonly Instant[] },
  ): Promise<PreparedPerson> {
    const startsAt = starts.at(-1);
    if (startsAt === undefined) throw new Error('A series without a session.');
    return this.desk.reasons.run({ ...request, startsAt }, id, own);
  }

  private async take(
    tx: Tx,
    request: Omit<Prepared, 'startsAt'>,
    starts: readonly Instant[],
  ): Promise<BookingView[]> {
    const { psychologistId, clientAccountId, person } = request;
    const holds = await this.takeTime.holdsOf(tx, clientAccountId);
    const found = await this.desk.offers.find(tx, psychologistId, request.serviceId);
    const terms = await this.desk.terms.inForce(tx, tx.now);
    const offer = bookable(found, request);
    const whose = { psychologistId, clientAccountId, carePersonId: person.carePersonId };
    // Several times at once: whoever else takes several of theirs waits here.
    await this.takeTime.waitInLine(tx, whose, holds);
    const seats = await this.takeTime.makeRoom(tx, psychologistId, holds);
    await this.desk.reasons.recordConsents(tx, { ...request, startsAt: tx.now });
    const sessions: BookingView[] = [];
    for (const [index, startsAt] of starts.entries()) {
      const series = { id: request.id, no: index + 1 };
      const own = index === 0 ? request : { ...request, ...laterOf(request) };
      sessions.push(await this.line(tx, { ...own, startsAt }, { series, offer, terms, seats }));
    }
    return sessions;
  }

  private async line(
    tx: Tx,
    request: Prepared,
    { series, offer, terms, seats }: Line,
  ): Promise<BookingView> {
    const { psychologistId, startsAt, person } = request;
    const opening = await this.desk.availability.openingAt(tx, psychologistId, startsAt);
    const time = acceptedTime({ offer, terms, now: tx.now }, opening, startsAt);
    if (time === null) throw new SlotNotOpen();
    if (await this.desk.availability.isFullAt(tx, request, opening)) throw new SlotTaken();
    const isNewcomer =
      opening !== null &&
      opening.approvesNewClients &&
      (await this.desk.care.openBetween(tx, psychologistId, person.carePersonId)) === null;
    const key = `${request.key}:${series.no}`;
    const needsConfirmation = isNewcomer || !offer.autoConfirm;
    const row = newBooking(
      tx,
      { ...request, key },
      { offer, terms, time, needsConfirmation, series },
    );
    const born = await this.takeTime.insert(tx, row, seats);
    if (row.price > 0) {
      const { id: bookingId, clientAccountId: payerAccountId, termsId } = row;
      this.desk.invoices.run(tx, { bookingId, payerAccountId, termsId, total: rupiah(row.price) });
    }
    return born;
  }
}

/** A later session is a booking of its own; why the person comes is said once. */
function laterOf({ person }: Pick<Prepared, 'person'>): Pick<Prepared, 'id' | 'person'> {
  return { id: newId(), person: { ...person, reasonSealed: null } };
}
