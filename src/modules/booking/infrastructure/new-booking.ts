import type { Interval } from '../../../kernel/time/interval.js';
import type { Booking, BookingActor } from '../domain/booking.js';
import type { SeriesPlace } from '../domain/series.js';

/** A booking about to be written, with the range its pauses block. */
export interface NewBooking extends Omit<
  Booking,
  | 'version'
  | 'timeRevision'
  | 'paymentStartedAt'
  | 'freeCancelUntil'
  | 'refundCapPercent'
  | 'outcomeClosesAt'
  | 'outcomeClosedAt'
  | 'createdAt'
> {
  /** Absent of what stands alone. */
  readonly series?: SeriesPlace | undefined;
  readonly blocked: Interval;
  readonly reasonSealed: string | null;
  readonly requestKey: string | null;
  /** Whose act brings it into being. */
  readonly bornBy: { readonly act: 'hold' | 'offer'; readonly by: BookingActor };
}
