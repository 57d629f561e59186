import { ACCESS_OF_GUARDIANS } from './access-of-guardians.js';
/** Of weeks that apply on some dates. */
const ACCESS_OF_SEASONS: Readonly<Record<string, string>> = {
  'GET /api/v1/schedule/seasons': 'schedule:edit',
  'POST /api/v1/schedule/seasons': 'schedule:edit',
  'DELETE /api/v1/schedule/seasons/{id}': 'schedule:edit',
  'GET /api/v1/schedule/seasons/{id}': 'schedule:edit',
  'PUT /api/v1/schedule/seasons/{id}': 'schedule:edit',
};

/** Of times that can be booked. */
const ACCESS_OF_TIMES: Readonly<Record<string, string>> = {
  'GET /api/v1/psychologists/{id}/open-days': 'public',
  'GET /api/v1/psychologists/{id}/slots': 'public',
};

/** Of objections to outcomes. */
const ACCESS_OF_OUTCOMES: Readonly<Record<string, string>> = {
  'POST /api/v1/bookings/{id}/objection': 'signed-in',
  'GET /api/v1/admin/objections': 'admin:objections:decide',
  'GET /api/v1/admin/objections/{id}': 'admin:objections:decide',
  'POST /api/v1/admin/objections/{id}/decision': 'admin:objections:decide',
};

/** Of guests: what is theirs opens by link, code and device. */
const ACCESS_OF_GUESTS: Readonly<Record<string, string>> = {
  'GET /api/v1/bookings/{id}/guests': 'signed-in',
  'POST /api/v1/bookings/{id}/guests': 'signed-in',
  'POST /api/v1/bookings/{id}/guests/{guestId}/replacement': 'signed-in',
  'DELETE /api/v1/bookings/{id}/guests/{guestId}': 'signed-in',
  'POST /api/v1/guest-links/codes': 'public',
  'POST /api/v1/guest-links/devices': 'public',
  'GET /api/v1/guest-sessions/{guestId}': 'public',
  'POST /api/v1/guest-sessions/{guestId}/room-tickets': 'public',
};

/** Clients wait, psychologists read how many do. */
const ACCESS_OF_SERIES: Readonly<Record<string, string>> = {
  'POST /api/v1/booking-series': 'bookings:create',
  'POST /api/v1/booking-series/preview': 'bookings:create',
};

const ACCESS_OF_WAITLIST: Readonly<Record<string, string>> = {
  'GET /api/v1/waitlist-entries': 'bookings:create',
  'POST /api/v1/waitlist-entries': 'bookings:create',
  'DELETE /api/v1/waitlist-entries/{id}': 'bookings:create',
  'GET /api/v1/psychologist-waitlist': 'bookings:decide',
};

/** Everybody's own, and whoever knows its address. */
const ACCESS_OF_FEEDS: Readonly<Record<string, string>> = {
  'GET /api/v1/me/calendar-feed': 'signed-in',
  'POST /api/v1/me/calendar-feed': 'signed-in',
  'DELETE /api/v1/me/calendar-feed': 'signed-in',
  'GET /api/v1/calendar-feeds/{token}.ics': 'public',
};

/** What must hold between money and bookings. */
const ACCESS_OF_INVARIANTS: Readonly<Record<string, string>> = {
  'GET /api/v1/admin/invariants': 'admin:invariants:check',
  'POST /api/v1/admin/invariants/check': 'admin:invariants:check',
};

/** Of what has come to bookings. */
export const ACCESS_OF_BOOKINGS: Readonly<Record<string, string>> = {
  ...ACCESS_OF_OUTCOMES,
  ...ACCESS_OF_GUESTS,
  ...ACCESS_OF_SERIES,
  ...ACCESS_OF_WAITLIST,
  ...ACCESS_OF_FEEDS,
  ...ACCESS_OF_INVARIANTS,
  ...ACCESS_OF_GUARDIANS,
  ...ACCESS_OF_SEASONS,
  ...ACCESS_OF_TIMES,
};
