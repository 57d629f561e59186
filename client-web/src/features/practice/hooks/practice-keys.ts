/** Where the psychologist's data lives in the query cache; invalidating a prefix refreshes all below it. */
export const practiceKeys = {
  bookings: ['practice', 'bookings'],
  booking: (id: string) => ['practice', 'bookings', 'one', id],
  bookingList: (filters: object) => ['practice', 'bookings', 'list', filters],
  workingHours: ['practice', 'working-hours'],
  overrides: ['practice', 'overrides'],
  seasons: ['practice', 'seasons'],
  waiting: ['practice', 'waiting'],
  externalCalendars: ['practice', 'external-calendars'],
  settings: ['practice', 'settings'],
  profile: ['practice', 'profile'],
  photo: ['practice', 'photo'],
  services: ['practice', 'services'],
  application: ['practice', 'application'],
  reviews: ['practice', 'reviews'],
  earnings: ['practice', 'earnings'],
  bankAccount: ['practice', 'bank-account'],
  banks: ['practice', 'banks'],
  clients: ['practice', 'clients'],
  client: (id: string) => ['practice', 'clients', 'one', id],
  clientList: (filters: object) => ['practice', 'clients', 'list', filters],
  report: (asked: object) => ['practice', 'reports', asked],
  reportPreferences: ['practice', 'report-preferences'],
  note: (bookingId: string) => ['practice', 'note', bookingId],
  summary: (bookingId: string) => ['practice', 'summary', bookingId],
} as const;

/** Lists refresh this often while the page is visible; a hidden tab asks nothing. */
export const REFRESH_MS = 15_000;
