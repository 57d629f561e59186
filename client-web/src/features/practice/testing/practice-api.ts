import { http, HttpResponse, type HttpHandler } from 'msw';
import { server } from '../../../../test/server';
import type { Booking, Me, Note, Room, Summary } from '@/api/types';
import { listed } from './a-booking';

export const API = 'http://localhost:3000/api/v1';

export const RATRI: Me = {
  id: '019a0000-0000-7000-8000-000000000300',
  name: 'Ratri Anindya',
  email: 'psikolog@ruangpulih.test',
  emailVerified: true,
  phone: null,
  phoneVerified: false,
  phoneInProof: null,
  roles: ['psychologist'],
  duties: [],
  permissions: ['schedule:edit', 'bookings:decide', 'notes:write', 'clients:follow'],
  timeZone: 'Asia/Jakarta',
  language: 'id',
  psychologistId: '019a0000-0000-7000-8000-000000000100',
  psychologistStatus: 'listed',
  mustEnrol: false,
  suspension: null,
};

/** Every page of a practice asks whether something grave waits. */
const NO_ALERTS = http.get(`${API}/safety-alerts`, () => HttpResponse.json({ items: [] }));

/** No change of hours touches a booked session. */
const NOTHING_OUTSIDE = http.post(`${API}/schedule/preview`, () =>
  HttpResponse.json({ items: [] }),
);

/** Nobody waits for a time. */
const NOBODY_WAITING = http.get(`${API}/psychologist-waitlist`, () =>
  HttpResponse.json({ items: [] }),
);

export function signedInAs(me: Me): HttpHandler {
  server.use(NO_ALERTS, NOTHING_OUTSIDE, NOBODY_WAITING);
  return http.get(`${API}/me`, () => HttpResponse.json(me));
}

/** A practice that lacks nothing: services and hours are there. */
export const OPEN_PRACTICE: HttpHandler[] = [
  http.get(`${API}/application`, () => problem('not_found', 404)),
  http.get(`${API}/me/services`, () =>
    HttpResponse.json({ items: [{ id: '019a0000-0000-7000-8000-000000000200' }] }),
  ),
  http.get(`${API}/schedule/working-hours`, () =>
    HttpResponse.json({
      timeZone: 'Asia/Jakarta',
      rules: [{ weekday: 1, from: '09:00', to: '17:00' }],
      version: 1,
    }),
  ),
];

export function problem(code: string, status: number) {
  const body = { type: `/problems/${code}`, title: code, status, detail: code, code };
  return HttpResponse.json(
    { ...body, instance: 'urn:request:test' },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

const BELONGS: Readonly<Record<string, (booking: Booking) => boolean>> = {
  requests: (booking) => booking.status === 'requested',
  awaiting_outcome: (booking) => booking.permittedActs.includes('complete'),
  upcoming: (booking) => ['requested', 'confirmed'].includes(booking.status),
  past: (booking) => !['requested', 'confirmed'].includes(booking.status),
};

/** Closed, with nobody in it, now and before. */
function roomOf({ startsAt, endsAt }: Booking): Room {
  return {
    opensAt: startsAt,
    closesAt: endsAt,
    chatClosesAt: endsAt,
    isOpen: false,
    isChatOpen: false,
    present: [],
    attendance: [],
  };
}

export const BLANK_NOTE: Note = {
  status: 'none',
  version: 0,
  template: 'free',
  sections: [{ key: 'text', text: '' }],
  writtenAt: null,
  signedAt: null,
  addenda: [],
  permittedActs: ['write'],
};

const BLANK_SUMMARY: Summary = {
  status: 'none',
  version: 0,
  text: '',
  homework: [],
  writtenAt: null,
  sharedAt: null,
  permittedActs: ['write', 'share'],
};

/** Lists and single bookings out of one array, which a test may change between requests. */
export function bookingsOf(bookings: Booking[]): HttpHandler[] {
  return [
    http.get(`${API}/bookings`, ({ request }) => {
      const scope = new URL(request.url).searchParams.get('scope') ?? '';
      const items = bookings.filter(BELONGS[scope] ?? (() => true)).map(listed);
      return HttpResponse.json({ items, nextCursor: null });
    }),
    http.get(`${API}/bookings/:id/room`, ({ params }) => {
      const found = bookings.find((booking) => booking.id === params['id']);
      return found === undefined ? problem('not_found', 404) : HttpResponse.json(roomOf(found));
    }),
    http.get(`${API}/bookings/:id/note`, () => HttpResponse.json(BLANK_NOTE)),
    http.get(`${API}/bookings/:id/summary`, () => HttpResponse.json(BLANK_SUMMARY)),
    http.get(`${API}/bookings/:id`, ({ params }) => {
      const found = bookings.find((booking) => booking.id === params['id']);
      return found === undefined ? problem('not_found', 404) : HttpResponse.json(found);
    }),
  ];
}
