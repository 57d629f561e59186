/** How far ahead a psychologist can be booked. */
export interface BookingRules {
  /** No session begins sooner than so many hours from now. */
  readonly noticeHours: number;
  /** No session begins later than so many days from now. */
  readonly horizonDays: number;
  /** Who is not in care yet waits for a yes, whatever the service says. */
  readonly approvesNewClients: boolean;
}

/** Tells a profile page when its psychologist can be booked; scheduling provides it. */
export abstract class BookingRulesLookup {
  /** Null when the psychologist has no schedule, and so cannot be booked. */
  abstract rulesFor(psychologistId: string): Promise<BookingRules | null>;
}
