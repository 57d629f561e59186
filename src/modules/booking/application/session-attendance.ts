import type { Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Booking } from '../domain/booking.js';

/** What the room's facts say became of a session. */
export interface Attended {
  readonly verdict: 'completed' | 'client_absent' | 'psychologist_absent' | 'technical';
  /** Whether the psychologist was there for a quarter of an hour before the client came. */
  readonly psychologistWaited: boolean;
}

/** One line of what the room wrote. */
export interface AttendanceLine {
  readonly participant: 'client' | 'psychologist';
  readonly fact: 'joined' | 'admitted' | 'media_up' | 'media_down' | 'left';
  readonly at: Instant;
}

/** What booking asks of whoever keeps the room; consultation answers. */
export abstract class SessionAttendance {
  /** As of a moment: whoever is still there has been so until then. */
  abstract of(sql: Queryable, booking: Booking, now: Instant): Promise<Attended>;

  /** The first lines, as many as somebody reads. */
  abstract lines(sql: Queryable, bookingId: string): Promise<AttendanceLine[]>;
}
