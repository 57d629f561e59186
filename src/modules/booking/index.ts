/** Front door of booking. */
export { BookingModule } from './booking.module.js';
export { BookingFacts, type BookingFact } from './application/booking-facts.js';
export { ConfirmBooking } from './application/confirm-booking.js';
export { HoldSession } from './application/hold-session.js';
export { ListSlots } from './application/list-slots.js';
export { MarkOutcome } from './application/mark-outcome.js';
export { NearestTimes } from './application/nearest-times.js';
export { RejectBooking } from './application/reject-booking.js';
