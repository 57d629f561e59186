import type { Booking, PsychologistCard, PsychologistProfile, Service, Slot } from '@/api/types';

const MINUTE_MS = 60_000;

export function aService(changes: Partial<Service> = {}): Service {
  return {
    id: '01936d40-0000-7000-8000-00000000000a',
    name: 'Konsultasi individu',
    description: '',
    durationMinutes: 50,
    price: { amount: 250_000, currency: 'IDR' },
    modes: ['video', 'chat'],
    audience: 'individual',
    autoConfirm: false,
    ...changes,
  };
}

export function aProfile(changes: Partial<PsychologistProfile> = {}): PsychologistProfile {
  return {
    id: '01936d40-0000-7000-8000-000000000001',
    slug: 'ratri-anindya',
    name: 'Ratri Anindya',
    title: 'M.Psi., Psikolog',
    city: 'Yogyakarta',
    timeZone: 'Asia/Jakarta',
    avatarUrl: null,
    headline: 'Menemani orang dewasa yang lelah.',
    practisingSince: '2018-03-01',
    education: [],
    about: 'Kita mulai dari yang paling mengganggu harimu.',
    gender: 'female',
    categories: [{ slug: 'kecemasan', name: 'Kecemasan' }],
    approaches: ['CBT'],
    languages: ['id'],
    yearsOfPractice: 8,
    rating: 4.9,
    reviewCount: 132,
    priceFrom: { amount: 250_000, currency: 'IDR' },
    modes: ['video', 'chat'],
    services: [aService()],
    noticeHours: 3,
    horizonDays: 30,
    approvesNewClients: false,
    refundSteps: [
      { hoursBefore: 24, percent: 100 },
      { hoursBefore: 6, percent: 50 },
      { hoursBefore: 0, percent: 0 },
    ],
    ...changes,
  };
}

/** Somebody a search has found, free at these UTC instants. */
export function aCard(
  starts: readonly string[],
  changes: Partial<PsychologistCard> = {},
): PsychologistCard {
  const { id: serviceId, price } = aService();
  const nextTimes = starts.map((startsAt) => ({ ...aSlot(startsAt), serviceId, price }));
  return { ...aProfile(), nextTimes, ...changes };
}

/** Fifty minutes from a UTC instant. */
export function aSlot(startsAt: string): Slot {
  const endsAt = new Date(Date.parse(startsAt) + 50 * MINUTE_MS).toISOString();
  return { startsAt: new Date(startsAt).toISOString(), endsAt };
}

export function aBooking(changes: Partial<Booking> = {}): Booking {
  const { id, slug, name, title, timeZone } = aProfile();
  const { startsAt, endsAt } = aSlot('2026-11-24T12:00:00Z');
  const price = { amount: 250_000, currency: 'IDR' } as const;
  return {
    id: '01936d40-0000-7000-8000-0000000000b1',
    status: 'held',
    version: 1,
    psychologist: { id, slug, name, title, timeZone, avatarUrl: null },
    client: { name: 'Sari', timeZone: 'Asia/Makassar' },
    carePersonId: '01a2046c-9b32-70c3-afa5-a3518d49b4cc',
    person: { kind: 'self', name: 'Sari', ageBand: null },
    service: { id: aService().id, name: aService().name, durationMinutes: 50 },
    mode: 'video',
    startsAt,
    endsAt,
    keepUntil: '2026-11-22T12:15:00Z',
    decideUntil: null,
    outcomeClosesAt: null,
    freeCancelUntil: null,
    createdAt: '2026-11-22T12:00:00Z',
    price,
    reason: null,
    rejection: null,
    cancellation: null,
    replacesBookingId: null,
    offers: [],
    moving: null,
    objection: null,
    invoice: {
      id: '01936d40-0000-7000-8000-0000000000f1',
      status: 'open',
      total: price,
      payment: null,
    },
    refund: null,
    sessionNumber: 1,
    series: null,
    permittedActs: ['pay', 'cancel'],
    history: [],
    ...changes,
  };
}
