/** Front door of booking. */
export { BookingModule } from './booking.module.js';
export { BookingFacts, type BookingFact } from './application/booking-facts.js';
export { ConfirmBooking } from './application/confirm-booking.js';
export { HoldSession, type HoldRequest } from './application/hold-session.js';
export { ListSlots } from './application/list-slots.js';
export { MarkOutcome, type Outcome } from './application/mark-outcome.js';
export { NearestTimes } from './application/nearest-times.js';
export { RejectBooking, type RejectReasonCode } from './application/reject-booking.js';
export { BOOKING_STATUSES, type BookingStatus } from './domain/booking-status.js';
