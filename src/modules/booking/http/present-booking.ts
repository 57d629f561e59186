import { instantOf, isoOf, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { moneyOf } from '../../../platform/http/money.js';
import { ageBandOf } from '../../accounts/index.js';
import { avatarUrlOf } from '../../directory/index.js';
import { presentInvoice, type BookingMoney } from '../../payments/index.js';
import type { ShownBooking } from '../application/show-booking.js';
import { presentMoving, presentOffer } from './present-moves.js';
import type { BookingEventView } from '../application/booking-reader.js';
import type { Objection } from '../infrastructure/objection.repository.js';
import type { BookingView } from '../infrastructure/booking.view.js';
import type { Party } from '../application/own-booking.js';
import type { RejectReasonCode } from '../application/reject-booking.js';
import type { BookingAct } from '../domain/booking-status.js';
import { permittedActs } from '../domain/permitted-acts.js';
import type { CancelledBecause } from '../domain/cancel-reasons.js';
import type {
  BookingCancellation,
  BookingHistoryEntry,
  BookingListItem,
  BookingObjection,
  BookingPerson,
  BookingRefund,
  BookingRejection,
  BookingResponse,
  BookingSeries,
  SlotResponse,
} from './bookings.responses.js';

type Base = Omit<BookingListItem, 'hasReason'>;

const MINUTE_MS = 60_000;

function presentBase(row: BookingView, party: Party, now: Instant): Base {
  const acts = permittedActs(
    {
      status: row.status,
      startsAt: instantOf(row.starts_at),
      endsAt: instantOf(row.ends_at),
      keepUntil: row.keep_until && instantOf(row.keep_until),
      outcomeClosesAt: row.outcome_closes_at && instantOf(row.outcome_closes_at),
      outcomeClosedAt: row.outcome_closed_at && instantOf(row.outcome_closed_at),
      hasObjection: row.has_objection,
    },
    party,
    now,
  );
  return {
    id: row.id,
    status: row.status,
    psychologist: {
      id: row.psychologist_id,
      slug: row.psychologist_slug,
      name: row.psychologist_name,
      title: row.psychologist_title,
      avatarUrl: avatarUrlOf(row.psychologist_id, {
        hasDrawing: row.psychologist_has_avatar,
        photo: row.psychologist_photo_name,
      }),
      timeZone: row.psychologist_zone,
    },
    client: { name: row.client_name, timeZone: row.client_zone },
    carePersonId: row.care_person_id,
    person: presentPerson(row),
    service: {
      id: row.service_id,
      name: row.service_name,
      durationMinutes: (row.ends_at.getTime() - row.starts_at.getTime()) / MINUTE_MS,
    },
    mode: row.mode,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    keepUntil: isoOrNull(row.keep_until),
    decideUntil: isoOrNull(row.decide_until),
    outcomeClosesAt: isoOrNull(row.outcome_closes_at),
    freeCancelUntil: isoOrNull(row.free_cancel_until),
    price: moneyOf(row.price),
    replacesBookingId: row.chain_id === row.id ? null : row.chain_id,
    sessionNumber: row.session_number,
    series: presentSeriesPlace(row),
    permittedActs: acts,
  };
}

function presentSeriesPlace({
  series_id: id,
  series_no: no,
  series_size: of,
}: BookingView): BookingSeries | null {
  return id === null || no === null ? null : { id, no, of };
}

/** A psychologist learns how old a child is, not when they were born. */
function presentPerson(row: BookingView): BookingPerson {
  return {
    kind: row.person_is_child ? 'child' : 'self',
    name: row.person_name,
    ageBand: row.person_age === null ? null : ageBandOf(row.person_age),
  };
}

/** Whoever may not read the reason does not learn whether there is one. */
export function presentListItem(
  row: BookingView,
  party: Party,
  { now, mayRead }: { now: Instant; mayRead: boolean },
): BookingListItem {
  return { ...presentBase(row, party, now), hasReason: mayRead && row.has_reason };
}

export function presentBooking(
  row: BookingView,
  parts: ShownBooking['parts'],
  texts: ShownBooking['texts'],
): BookingResponse {
  const { party, now, money, events, offers, moving, objection } = parts;
  return {
    ...presentBase(row, party, now),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    reason: texts.reason,
    rejection: presentRejection(row, events, texts.endingReason),
    cancellation: presentCancellation(row, events, texts.endingReason),
    invoice: money && party === 'client' ? presentInvoice(money) : null,
    refund: presentRefund(money, party),
    objection: objection && presentObjection(objection),
    history: events.map(presentEvent),
    offers: offers.map(presentOffer),
    moving: moving && party === 'client' ? presentMoving(moving) : null,
  };
}

/** What came too much is between the client and us. */
function presentRefund(money: BookingMoney | null, party: Party): BookingRefund | null {
  const refund = money?.refund ?? null;
  if (refund === null || (party === 'psychologist' && refund.occasion === 'surplus')) return null;
  const { occasion, status, amount } = refund;
  return { occasion, status, amount: moneyOf(amount) };
}

export function presentSlot({ startsAt, endsAt }: Interval): SlotResponse {
  return { startsAt: isoOf(startsAt), endsAt: isoOf(endsAt) };
}

function presentRejection(
  row: BookingView,
  events: readonly BookingEventView[],
  reason: string | null,
): BookingRejection | null {
  if (row.status !== 'rejected') return null;
  const code = events.find((event) => event.to_status === 'rejected')?.reason_code ?? null;
  return { reasonCode: code as RejectReasonCode | null, reason };
}

function presentCancellation(
  row: BookingView,
  events: readonly BookingEventView[],
  reason: string | null,
): BookingCancellation | null {
  if (row.status !== 'cancelled') return null;
  const end = events.findLast((event) => event.to_status === 'cancelled');
  const reasonCode = (end?.reason_code ?? null) as CancelledBecause | null;
  return { by: end?.actor_kind ?? 'system', reasonCode, reason };
}

function presentObjection({ party, claim, at, decidedAs, decidedAt }: Objection): BookingObjection {
  return {
    by: party,
    claim,
    at: at.toISOString(),
    decidedAs,
    decidedAt: isoOrNull(decidedAt),
  };
}

function presentEvent(event: BookingEventView): BookingHistoryEntry {
  return {
    act: event.act as BookingAct,
    fromStatus: event.from_status === 'none' ? null : event.from_status,
    toStatus: event.to_status,
    at: event.at.toISOString(),
    actor: event.actor_kind,
    onBehalfOf: event.on_behalf_of,
  };
}

function isoOrNull(date: Date | null): string | null {
  return date && date.toISOString();
}
