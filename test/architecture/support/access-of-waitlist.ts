/** Clients wait, psychologists read how many do. */
export const ACCESS_OF_WAITLIST: Readonly<Record<string, string>> = {
  'GET /api/v1/waitlist-entries': 'bookings:create',
  'POST /api/v1/waitlist-entries': 'bookings:create',
  'DELETE /api/v1/waitlist-entries/{id}': 'bookings:create',
  'GET /api/v1/psychologist-waitlist': 'bookings:decide',
};
