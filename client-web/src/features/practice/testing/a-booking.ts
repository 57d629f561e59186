import type { Booking, BookingListItem } from '@/api/types';

const MINUTE_MS = 60_000;

/** A confirmed 50-minute video session of Sari with a psychologist in Jakarta; change what the test is about. */
export function aBooking(changes: Partial<Booking> = {}): Booking {
  const startsAt = changes.startsAt ?? '2026-11-26T12:00:00.000Z';
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    status: 'confirmed',
    version: 1,
    psychologist: {
      id: '019a0000-0000-7000-8000-000000000100',
      slug: 'ratri-anindya',
      name: 'Ratri Anindya',
      title: 'M.Psi., Psikolog',
      avatarUrl: null,
      timeZone: 'Asia/Jakarta',
    },
    client: { name: 'Sari', timeZone: 'Asia/Jakarta' },
    carePersonId: '01a2046c-9b32-70c3-afa5-a3518d49b4cc',
    person: { kind: 'self', name: 'Sari', ageBand: null },
    service: {
      id: '019a0000-0000-7000-8000-000000000200',
      name: 'Konsultasi individu',
      durationMinutes: 50,
    },
    mode: 'video',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 50 * MINUTE_MS).toISOString(),
    keepUntil: null,
    freeCancelUntil: null,
    decideUntil: null,
    outcomeClosesAt: null,
    createdAt: '2026-11-23T12:00:00.000Z',
    price: { amount: 250_000, currency: 'IDR' },
    reason: null,
    rejection: null,
    cancellation: null,
    replacesBookingId: null,
    offers: [],
    moving: null,
    objection: null,
    invoice: null,
    refund: null,
    sessionNumber: 1,
    series: null,
    permittedActs: [],
    history: [],
    ...changes,
  };
}

/** A paid request that waits for a decision. */
export function aRequest(changes: Partial<Booking> = {}): Booking {
  return aBooking({
    status: 'requested',
    decideUntil: '2026-11-24T15:30:00.000Z',
    permittedActs: ['confirm', 'reject'],
    ...changes,
  });
}

/** A confirmed session that is over and has no outcome. */
export function anEndedSession(changes: Partial<Booking> = {}): Booking {
  return aBooking({
    startsAt: '2026-11-24T02:00:00.000Z',
    permittedActs: ['complete', 'mark_client_absent', 'mark_psychologist_absent'],
    ...changes,
  });
}

/** The booking as lists show it. */
export function listed(booking: Booking): BookingListItem {
  return {
    id: booking.id,
    status: booking.status,
    psychologist: booking.psychologist,
    client: booking.client,
    carePersonId: booking.carePersonId,
    person: booking.person,
    service: booking.service,
    mode: booking.mode,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    keepUntil: booking.keepUntil,
    freeCancelUntil: booking.freeCancelUntil,
    decideUntil: booking.decideUntil,
    outcomeClosesAt: booking.outcomeClosesAt,
    price: booking.price,
    hasReason: booking.reason !== null,
    sessionNumber: booking.sessionNumber,
    series: booking.series,
    replacesBookingId: booking.replacesBookingId,
    permittedActs: booking.permittedActs,
  };
}
