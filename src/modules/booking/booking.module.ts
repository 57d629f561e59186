import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { DirectoryModule } from '../directory/index.js';
import { InvoiceSubject, PaymentsModule, SoldSessions } from '../payments/index.js';
import { SchedulingModule } from '../scheduling/index.js';
import { SettingsModule } from '../settings/index.js';
import { TellOfClashes } from './application/tell-of-clashes.js';
import { HearOfFreedTimes } from './application/hear-of-freed-times.js';
import { HeedWaitlist } from './application/heed-waitlist.js';
import { JoinWaitlist } from './application/join-waitlist.js';
import { LeaveWaitlist } from './application/leave-waitlist.js';
import { ListWaitlist } from './application/list-waitlist.js';
import { OfferFreedTimes } from './application/offer-freed-times.js';
import { OfferToWaiting } from './application/offer-to-waiting.js';
import { WaitingLine } from './application/waiting-line.js';
import { BookSeries } from './application/book-series.js';
import { PreviewSeries } from './application/preview-series.js';
import { AcceptTime } from './application/accept-time.js';
import { ExpireOffers } from './application/expire-offers.js';
import { MovePolicy } from './application/move-policy.js';
import { MoveTime } from './application/move-time.js';
import { OfferDesk } from './application/offer-desk.js';
import { OfferSession, PeopleInCare } from './application/offer-session.js';
import { ProposeTime } from './application/propose-time.js';
import { MovingDesk, RescheduleBooking } from './application/reschedule-booking.js';
import { BeginOffered, TakeOffer } from './application/take-offer.js';
import { TakeReplacement } from './application/take-replacement.js';
import { AdminBookingReader } from './application/admin-booking-reader.js';
import { Availability } from './application/availability.js';
import { BeginBlock } from './application/begin-block.js';
import { BlockClient } from './application/block-client.js';
import { BlockPsychologist } from './application/block-psychologist.js';
import { BlockedFor } from './application/blocked-for.js';
import { CalendarSessions } from './application/calendar-sessions.js';
import { BookingFacts } from './application/booking-facts.js';
import { BookingFigures } from './application/booking-figures.js';
import { BookingInvoiceSubject } from './application/booking-invoice-subject.js';
import { BookingSoldSessions } from './application/booking-sold-sessions.js';
import { BookingReader } from './application/booking-reader.js';
import { CallOffBookings } from './application/call-off-bookings.js';
import { CalledOffNews } from './application/called-off-news.js';
import { CancelForPlatform } from './application/cancel-for-platform.js';
import { PreviewHours } from './application/preview-hours.js';
import { PreviewSuspension } from './application/preview-suspension.js';
import { Suspensions } from './application/suspensions.js';
import { AdminSuspensionController } from './http/admin-suspension.controller.js';
import { CancelBooking } from './application/cancel-booking.js';
import { CancellationQuotes } from './application/cancellation-quotes.js';
import { CarryOutCancellation } from './application/carry-out-cancellation.js';
import { SealEnding } from './application/seal-ending.js';
import { Care } from './application/care.js';
import { ChangeBooking } from './application/change-booking.js';
import { CloseOutcomes } from './application/close-outcomes.js';
import { ConfirmBooking } from './application/confirm-booking.js';
import { EndCare } from './application/end-care.js';
import { ExpireHolds } from './application/expire-holds.js';
import { BookingDesk, HoldSession } from './application/hold-session.js';
import { LapseRequests } from './application/lapse-requests.js';
import { LeaveBookings } from './application/leave-bookings.js';
import { JudgeSessions } from './application/judge-sessions.js';
import { ListBlocks } from './application/list-blocks.js';
import { ListCares } from './application/list-cares.js';
import { ListSlots } from './application/list-slots.js';
import { MarkOutcome } from './application/mark-outcome.js';
import { NearestTimes } from './application/nearest-times.js';
import { NextTimes } from './application/next-times.js';
import { FirstTimes } from './application/first-times.js';
import { Calendars } from './application/calendars.js';
import { OpenReason } from './application/open-reason.js';
import { CarryOutDecision } from './application/carry-out-decision.js';
import { DecideObjection } from './application/decide-objection.js';
import { ObjectionReader } from './application/objection-reader.js';
import { RaiseObjection } from './application/raise-objection.js';
import { AdminObjectionsController } from './http/admin-objections.controller.js';
import { ObjectionsController } from './http/objections.controller.js';
import { ObjectionRepository } from './infrastructure/objection.repository.js';
import { EndGuestLink } from './application/end-guest-link.js';
import { GuestDesk, GuestTrail } from './application/guest-desk.js';
import { InviteGuest } from './application/invite-guest.js';
import { ListGuests } from './application/list-guests.js';
import { OpenGuestLink } from './application/open-guest-link.js';
import { GuestPass } from './application/guest-pass.js';
import { GuestCookie } from './http/guest-cookie.js';
import { GuestLinksController } from './http/guest-links.controller.js';
import { GuestsController } from './http/guests.controller.js';
import { GuestLinks } from './infrastructure/guest-links.js';
import { GuestRepository } from './infrastructure/guest.repository.js';
import { OutcomeMoney } from './application/outcome-money.js';
import { OwnBooking } from './application/own-booking.js';
import { PrepareReason } from './application/prepare-reason.js';
import { RejectBooking } from './application/reject-booking.js';
import { RunOutCare } from './application/run-out-care.js';
import { ShowAlternatives } from './application/show-alternatives.js';
import { ReadTexts } from './application/read-texts.js';
import { ReadReason } from './application/read-reason.js';
import { ShowBooking } from './application/show-booking.js';
import { TakeTime } from './application/take-time.js';
import { AdminBookingsController } from './http/admin-bookings.controller.js';
import { MoveScreens } from './http/move-screens.js';
import { MovesController } from './http/moves.controller.js';
import { BookingActs, BookingScreens } from './http/booking-screens.js';
import { BlocksController } from './http/blocks.controller.js';
import { BookingsController } from './http/bookings.controller.js';
import { CaresController } from './http/cares.controller.js';
import { SchedulePreviewController } from './http/schedule-preview.controller.js';
import { SlotsController } from './http/slots.controller.js';
import { SeriesController } from './http/series.controller.js';
import { WaitlistController } from './http/waitlist.controller.js';
import { FreedTimeRepository } from './infrastructure/freed-time.repository.js';
import { SeriesRepository } from './infrastructure/series.repository.js';
import { WaitlistRepository } from './infrastructure/waitlist.repository.js';
import { Blocks } from './application/blocks.js';
import { BlockRepository } from './infrastructure/block.repository.js';
import { UnmarkedSessions } from './infrastructure/unmarked-sessions.js';
import { BookingRepository } from './infrastructure/booking.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { BOOKING_HOLDINGS } from './application/holdings.js';

/** The core that payments asks through its port: it changes bookings and knows no payment. */
@Global()
@Module({
  imports: [SettingsModule, DirectoryModule, SchedulingModule],
  providers: [
    Availability,
    BlockRepository,
    BookingRepository,
    ChangeBooking,
    FreedTimeRepository,
    HeedWaitlist,
    Suspensions,
    SeriesRepository,
    WaitlistRepository,
    { provide: InvoiceSubject, useClass: BookingInvoiceSubject },
    { provide: SoldSessions, useClass: BookingSoldSessions },
  ],
  exports: [
    Availability,
    BlockRepository,
    BookingRepository,
    ChangeBooking,
    FreedTimeRepository,
    InvoiceSubject,
    SeriesRepository,
    Suspensions,
    SoldSessions,
    WaitlistRepository,
  ],
})
class BookingCoreModule {}

const FRONT_DOOR = [
  BlockedFor,
  Blocks,
  BookingFacts,
  CalendarSessions,
  Care,
  ConfirmBooking,
  FirstTimes,
  GuestCookie,
  GuestLinks,
  GuestPass,
  HoldSession,
  InviteGuest,
  LeaveBookings,
  ListSlots,
  MarkOutcome,
  NearestTimes,
  NextTimes,
  OwnBooking,
  RejectBooking,
];

@Module({
  imports: [
    BookingCoreModule,
    SettingsModule,
    AccountsModule,
    DirectoryModule,
    SchedulingModule,
    PaymentsModule,
  ],
  controllers: [
    BlocksController,
    BookingsController,
    CaresController,
    GuestLinksController,
    GuestsController,
    MovesController,
    ObjectionsController,
    AdminObjectionsController,
    SchedulePreviewController,
    SlotsController,
    SeriesController,
    WaitlistController,
    AdminBookingsController,
    AdminSuspensionController,
  ],
  providers: [
    ...FRONT_DOOR,
    AdminBookingReader,
    CallOffBookings,
    CalledOffNews,
    CancelForPlatform,
    PreviewHours,
    PreviewSuspension,
    AcceptTime,
    BeginBlock,
    BeginOffered,
    BlockClient,
    BlockPsychologist,
    BookingActs,
    BookingDesk,
    BookingFigures,
    BookingReader,
    BookingScreens,
    Calendars,
    CancelBooking,
    CancellationQuotes,
    CarryOutCancellation,
    CloseOutcomes,
    CarryOutDecision,
    DecideObjection,
    EndCare,
    EndGuestLink,
    GuestDesk,
    GuestRepository,
    GuestTrail,
    ListGuests,
    OpenGuestLink,
    ExpireHolds,
    ExpireOffers,
    JudgeSessions,
    HearOfFreedTimes,
    TellOfClashes,
    JoinWaitlist,
    LapseRequests,
    LeaveWaitlist,
    ListBlocks,
    ListWaitlist,
    BookSeries,
    PreviewSeries,
    MovePolicy,
    MoveScreens,
    MoveTime,
    MovingDesk,
    ObjectionReader,
    ObjectionRepository,
    OfferDesk,
    OfferFreedTimes,
    OfferSession,
    OfferToWaiting,
    PeopleInCare,
    ProposeTime,
    RaiseObjection,
    RescheduleBooking,
    TakeOffer,
    TakeReplacement,
    ListCares,
    OpenReason,
    OutcomeMoney,
    PrepareReason,
    RunOutCare,
    ShowAlternatives,
    ReadReason,
    ReadTexts,
    SealEnding,
    ShowBooking,
    TakeTime,
    UnmarkedSessions,
    WaitingLine,
  ],
  exports: [...FRONT_DOOR, BookingCoreModule],
})
export class BookingModule {
  constructor(personalData: PersonalData) {
    personalData.register(BOOKING_HOLDINGS);
  }
}
