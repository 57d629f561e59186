import type { Queryable } from '../../../platform/database/database.js';
import type { Booking } from '../domain/booking.js';

/** What the room's facts say became of a session. */
export interface Attended {
  readonly verdict: 'completed' | 'client_absent' | 'psychologist_absent' | 'technical';
  /** Whether the psychologist was there for a quarter of an hour before the client came. */
  readonly psychologistWaited: boolean;
}

/** What booking asks of whoever keeps the room; consultation answers. */
export abstract class SessionAttendance {
  abstract of(sql: Queryable, booking: Booking): Promise<Attended>;
}
