export const bookingKey = (id: string) => ['booking', id] as const;
export const bookingsKey = (scope: 'upcoming' | 'past') => ['bookings', 'client', scope] as const;
