import { isoOf } from '../../../kernel/time/instant.js';
import type { ChangeView, OfferView } from '../application/booking-reader.js';
import type { BookingAct } from '../domain/booking-status.js';
import type { MovingRules } from '../domain/moving.js';
import type { BookingChange } from './history.responses.js';
import type { MovingResponse, OfferResponse } from './moves.responses.js';

export function presentOffer(offer: OfferView): OfferResponse {
  return {
    id: offer.id,
    startsAt: offer.starts_at.toISOString(),
    endsAt: offer.ends_at.toISOString(),
    keepUntil: offer.keep_until.toISOString(),
  };
}

export function presentMoving(moving: MovingRules): MovingResponse {
  const { refusal, until, movesLeft, capAfter } = moving;
  return { refusal, until: isoOf(until), movesLeft, capAfter };
}

export function presentChange(change: ChangeView, rootId: string): BookingChange {
  return {
    isOffer: change.booking_id !== rootId,
    act: change.act as BookingAct,
    fromStatus: change.from_status === 'none' ? null : change.from_status,
    toStatus: change.to_status,
    at: change.at.toISOString(),
    actor: change.actor_kind,
    onBehalfOf: change.on_behalf_of,
    startsAt: change.starts_at.toISOString(),
    reasonCode: change.reason_code,
  };
}
