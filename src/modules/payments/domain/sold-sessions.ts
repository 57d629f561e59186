import type { Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';

/** What a statement says of a session. Nothing in it names a client. */
export interface SoldSession {
  readonly bookingId: string;
  readonly startsAt: Instant;
  readonly serviceName: string;
}

/** What booking knows of the sessions that money is for. Booking provides it. */
export abstract class SoldSessions {
  /** By booking id; ids that name nothing are absent. */
  abstract describe(
    sql: Queryable,
    bookingIds: readonly string[],
  ): Promise<ReadonlyMap<string, SoldSession>>;

  /** Bookings of a psychologist whose outcome is yet to close. */
  abstract openOf(sql: Queryable, psychologistId: string): Promise<string[]>;
}
