import { DomainError } from '../../../kernel/errors/domain-error.js';
import { isoOf, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { BookingStatus } from './booking-status.js';

/** Somebody was faster. Carries up to three nearest times that are still free. */
export class SlotTaken extends DomainError {
  override readonly code = 'slot_taken';
  override readonly kind = 'conflict';
  constructor(alternatives: readonly Interval[] = []) {
    super('That time has just been taken.', {
      alternatives: alternatives.map(({ startsAt, endsAt }) => ({
        startsAt: isoOf(startsAt),
        endsAt: isoOf(endsAt),
      })),
    });
  }
}

/** Outside working hours, too soon, too far ahead, or not on a step of the slot list. */
export class SlotNotOpen extends DomainError {
  override readonly code = 'slot_not_open';
  override readonly kind = 'conflict';
  constructor() {
    super('The psychologist takes no session at that time.');
  }
}

export class PersonBusy extends DomainError {
  override readonly code = 'person_busy';
  override readonly kind = 'conflict';
  constructor() {
    super('The person has another session at that time.');
  }
}

export class TooManyHolds extends DomainError {
  override readonly code = 'too_many_holds';
  override readonly kind = 'conflict';
  constructor() {
    super('Two times are held already.');
  }
}

export class HoldInPayment extends DomainError {
  override readonly code = 'hold_in_payment';
  override readonly kind = 'conflict';
  constructor(bookingId: string) {
    super('The session that is held is being paid for.', { bookingId });
  }
}

export class HoldExpired extends DomainError {
  override readonly code = 'hold_expired';
  override readonly kind = 'conflict';
  constructor() {
    super('The time is no longer kept.');
  }
}

/** Who has asked for the end of their account books nothing new; taking it back opens the way again. */
export class AccountLeaving extends DomainError {
  override readonly code = 'account_leaving';
  override readonly kind = 'conflict';
  constructor() {
    super('The account is about to be erased.');
  }
}

export class OwnPractice extends DomainError {
  override readonly code = 'own_practice';
  override readonly kind = 'conflict';
  constructor() {
    super('Nobody books a session with themselves.');
  }
}

export class TooEarly extends DomainError {
  override readonly code = 'too_early';
  override readonly kind = 'conflict';
  constructor(from: Instant) {
    super('The outcome cannot be marked yet.', { possibleFrom: isoOf(from) });
  }
}

/** Who was not waited for was not absent: the room's facts say, not the psychologist alone. */
export class NotWaited extends DomainError {
  override readonly code = 'not_waited';
  override readonly kind = 'conflict';
  constructor() {
    super('The room saw nobody wait for the client.');
  }
}

/** It was withdrawn, or is of a text that has changed. */
export class InformedConsentRequired extends DomainError {
  override readonly code = 'informed_consent_required';
  override readonly kind = 'conflict';
  constructor() {
    super('Booking again needs informed consent to the text shown today.');
  }
}

export class ConsentRequired extends DomainError {
  override readonly code = 'consent_required';
  override readonly kind = 'invalid';
  constructor() {
    super('A reason for coming needs consent to health data being processed.');
  }
}

/** The care between the two is over: what needs it is not done any more. */
export class CareEnded extends DomainError {
  override readonly code = 'care_ended';
  override readonly kind = 'conflict';
  constructor() {
    super('The care has ended.');
  }
}

/** Care does not end while a session of it is still to come. */
export class SessionsAhead extends DomainError {
  override readonly code = 'sessions_ahead';
  override readonly kind = 'conflict';
  constructor() {
    super('A session of this care is still to come.');
  }
}

/** A client who cancels gives a code and no words. */
export class ReasonNotTaken extends DomainError {
  override readonly code = 'reason_not_taken';
  override readonly kind = 'invalid';
  constructor() {
    super('A client cancels with a code, not with words.');
  }
}

/** An illegal arrow; names the present state. */
export class BookingNotInState extends DomainError {
  override readonly code = 'booking_not_in_state';
  override readonly kind = 'conflict';
  constructor(presentStatus: BookingStatus) {
    super('The booking is not in a state that allows that.', { presentStatus });
  }
}
