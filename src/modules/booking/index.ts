/** Front door of booking. */
export { BookingModule } from './booking.module.js';
export { Blocks } from './application/blocks.js';
export { BookingFacts, type BookingFact } from './application/booking-facts.js';
export { Care } from './application/care.js';
export { ConfirmBooking } from './application/confirm-booking.js';
export { HoldSession } from './application/hold-session.js';
export { LeaveBookings, type SessionToLeave } from './application/leave-bookings.js';
export { ListSlots } from './application/list-slots.js';
export { MarkOutcome } from './application/mark-outcome.js';
export { NearestTimes } from './application/nearest-times.js';
export { NextTimes, type OpenTime } from './application/next-times.js';
export { FirstTimes, type FirstTime } from './application/first-times.js';
export { OwnBooking, type Party } from './application/own-booking.js';
export { RejectBooking } from './application/reject-booking.js';
export { BookingNotInState, CareEnded } from './domain/booking.errors.js';
export type { Booking } from './domain/booking.js';
export { BOOKING_STATUSES, type BookingStatus } from './domain/booking-status.js';
