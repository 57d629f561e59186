import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { parseInstant } from '../../../kernel/time/instant.js';
import type { Actor } from '../../../platform/http/actor.js';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { OfferSession } from '../application/offer-session.js';
import { ProposeTime } from '../application/propose-time.js';
import { RescheduleBooking } from '../application/reschedule-booking.js';
import { ShowBooking } from '../application/show-booking.js';
import { TakeOffer } from '../application/take-offer.js';
import type { BookingResponse } from './bookings.responses.js';
import type { BookingHistoryResponse } from './history.responses.js';
import type { OfferSessionRequest, RescheduleBookingRequest } from './moves.requests.js';
import { presentBooking } from './present-booking.js';
import { presentChange } from './present-moves.js';

/** Carries moves and offers to their use cases and shows the booking as it is afterwards. */
@Injectable()
export class MoveScreens {
  constructor(
    private readonly reschedule: RescheduleBooking,
    private readonly propose: ProposeTime,
    private readonly take: TakeOffer,
    private readonly offer: OfferSession,
    private readonly showBooking: ShowBooking,
  ) {}

  async move(id: string, wish: RescheduleBookingRequest, actor: Actor): Promise<BookingResponse> {
    const { startsAt, timeZone } = wish;
    await this.reschedule.run(id, actor.accountId, { startsAt: instantOf(startsAt), timeZone });
    return this.show(id, actor);
  }

  async proposeTime(id: string, startsAt: string, actor: Actor): Promise<BookingResponse> {
    await this.propose.run(id, actor.accountId, instantOf(startsAt));
    return this.show(id, actor);
  }

  async takeOffer(id: string, actor: Actor): Promise<BookingResponse> {
    return this.show(await this.take.run(id, actor.accountId), actor);
  }

  async offerSession(
    body: OfferSessionRequest,
    actor: Actor,
    key: string,
  ): Promise<RememberedAnswer<BookingResponse>> {
    const wish = { ...body, accountId: actor.accountId, startsAt: instantOf(body.startsAt) };
    return this.offer.run(wish, { key, body }, async (tx, id) => {
      const { row, parts, texts } = await this.showBooking.toPsychologist(tx, id);
      return presentBooking(row, parts, texts);
    });
  }

  async history(id: string, actor: Actor): Promise<BookingHistoryResponse> {
    const changes = await this.showBooking.history(id, actor.accountId);
    const rootId = changes[0]?.booking_id ?? id;
    return { items: changes.map((change) => presentChange(change, rootId)) };
  }

  private async show(id: string, actor: Actor): Promise<BookingResponse> {
    const { row, parts, texts } = await this.showBooking.run(id, actor.accountId);
    return presentBooking(row, parts, texts);
  }
}

/** Validation has made sure of it. */
function instantOf(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error('An instant that passed validation cannot be read.');
  return at;
}
