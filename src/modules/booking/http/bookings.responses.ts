import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Money } from '../../../platform/http/money.js';
import { AGE_BANDS, type AgeBand } from '../../accounts/index.js';
import { MODES, type Mode } from '../../directory/index.js';
import {
  InvoiceResponse,
  REFUND_OCCASIONS,
  REFUND_STATUSES,
  type RefundOccasion,
  type RefundStatus,
} from '../../payments/index.js';
import { REJECT_REASONS, type RejectReasonCode } from '../application/reject-booking.js';
import { CANCELLED_BECAUSE, type CancelledBecause } from '../domain/cancel-reasons.js';
import {
  BOOKING_ACTS,
  BOOKING_STATUSES,
  type BookingAct,
  type BookingStatus,
} from '../domain/booking-status.js';
import { CLAIMS, type Claim } from '../domain/objections.js';
import { PERMITTED_ACTS, type PermittedAct } from '../domain/permitted-acts.js';

import { MovingResponse, OfferResponse } from './moves.responses.js';

export const ACTOR_KINDS = ['client', 'psychologist', 'admin', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The client, or a child they are the guardian of. */
const PERSON_KINDS = ['self', 'child'] as const;
type PersonKind = (typeof PERSON_KINDS)[number];

@ApiSchema({ name: 'Slot' })
export class SlotResponse {
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
}

@ApiSchema({ name: 'SlotListResponse' })
export class SlotListResponse {
  @ApiProperty({ type: [SlotResponse] }) items!: SlotResponse[];
  @ApiProperty() timeZone!: string;
}

@ApiSchema({ name: 'OpenDay' })
class OpenDayResponse {
  @ApiProperty({ format: 'date', description: 'In the zone of the answer' }) date!: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) openTimes!: number;
}

@ApiSchema({ name: 'OpenDayListResponse' })
export class OpenDayListResponse {
  @ApiProperty({ type: [OpenDayResponse], description: 'The earliest first' })
  items!: OpenDayResponse[];
  @ApiProperty() timeZone!: string;
}

@ApiSchema({ name: 'AlternativesResponse' })
export class AlternativesResponse {
  @ApiProperty({ type: [SlotResponse] }) items!: SlotResponse[];
}

@ApiSchema({ name: 'BookingPsychologist' })
class BookingPsychologist {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true }) avatarUrl!: string | null;
  @ApiProperty() timeZone!: string;
}

@ApiSchema({ name: 'BookingClient' })
class BookingClient {
  @ApiProperty() name!: string;
  @ApiProperty() timeZone!: string;
}

@ApiSchema({ name: 'BookingPerson' })
export class BookingPerson {
  @ApiProperty({ enum: PERSON_KINDS, enumName: 'PersonKind' }) kind!: PersonKind;
  @ApiProperty() name!: string;
  @ApiProperty({
    type: String,
    enum: AGE_BANDS,
    enumName: 'AgeBand',
    nullable: true,
    description: 'At the session’s start; null of whoever never said when they were born',
  })
  ageBand!: AgeBand | null;
}

@ApiSchema({ name: 'BookingService' })
class BookingService {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) durationMinutes!: number;
}

@ApiSchema({ name: 'BookingSeries' })
export class BookingSeries {
  @ApiProperty({ format: 'uuid', description: 'The first booking’s' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'From 1, in order of start' }) no!: number;
  @ApiProperty({ type: 'integer', description: 'How many were booked with it' }) of!: number;
}

@ApiSchema({ name: 'BookingRefund' })
export class BookingRefund {
  @ApiProperty({
    enum: REFUND_OCCASIONS,
    enumName: 'RefundOccasion',
    description: 'booking: what was paid for it; surplus: money that came late or twice',
  })
  occasion!: RefundOccasion;
  @ApiProperty({ enum: REFUND_STATUSES, enumName: 'RefundStatus' }) status!: RefundStatus;
  @ApiProperty({ type: Money }) amount!: Money;
}

@ApiSchema({ name: 'BookingRejection' })
export class BookingRejection {
  @ApiProperty({
    type: String,
    enum: REJECT_REASONS,
    enumName: 'RejectReasonCode',
    nullable: true,
    description: 'Null when nobody decided in time',
  })
  reasonCode!: RejectReasonCode | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

@ApiSchema({ name: 'BookingCancellation' })
export class BookingCancellation {
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'ActorKind' }) by!: ActorKind;
  @ApiProperty({
    type: String,
    enum: CANCELLED_BECAUSE,
    enumName: 'CancelledBecause',
    nullable: true,
  })
  reasonCode!: CancelledBecause | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the psychologist wrote' })
  reason!: string | null;
}

@ApiSchema({ name: 'BookingHistoryEntry' })
export class BookingHistoryEntry {
  @ApiProperty({ enum: BOOKING_ACTS, enumName: 'BookingAct' }) act!: BookingAct;
  @ApiProperty({ type: String, enum: BOOKING_STATUSES, enumName: 'BookingStatus', nullable: true })
  fromStatus!: BookingStatus | null;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) toStatus!: BookingStatus;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'ActorKind' }) actor!: ActorKind;
  @ApiProperty({
    type: String,
    enum: ACTOR_KINDS,
    enumName: 'ActorKind',
    nullable: true,
    description: 'In whose name an admin did it; null when it was done in one’s own',
  })
  onBehalfOf!: ActorKind | null;
}

@ApiSchema({ name: 'BookingObjection' })
export class BookingObjection {
  @ApiProperty({ enum: ['client', 'psychologist'], enumName: 'BookingParty' })
  by!: 'client' | 'psychologist';
  @ApiProperty({
    enum: CLAIMS,
    enumName: 'OutcomeClaim',
    description: 'What they say became of it',
  })
  claim!: Claim;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({
    type: String,
    enum: CLAIMS,
    enumName: 'OutcomeClaim',
    nullable: true,
    description: 'Null until an admin has decided',
  })
  decidedAs!: Claim | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
}

/** What a list and the single view share. */
class BookingBase {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ type: BookingPsychologist }) psychologist!: BookingPsychologist;
  @ApiProperty({ type: BookingClient }) client!: BookingClient;
  @ApiProperty({ format: 'uuid', description: 'Whom the session is about' }) carePersonId!: string;
  @ApiProperty({ type: BookingPerson, description: 'The same by name' }) person!: BookingPerson;
  @ApiProperty({ type: BookingService }) service!: BookingService;
  @ApiProperty({ enum: MODES, enumName: 'Mode' }) mode!: Mode;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when a hold is kept',
  })
  keepUntil!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the psychologist decides',
  })
  decideUntil!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the outcome stands',
  })
  outcomeClosesAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'Until when cancelling costs nothing: the money came late, or the psychologist moved it',
  })
  freeCancelUntil!: string | null;
  @ApiProperty({ type: Money }) price!: Money;
  @ApiProperty({
    type: 'integer',
    description: 'n-th session of this person with this psychologist',
  })
  sessionNumber!: number;
  @ApiProperty({
    type: BookingSeries,
    nullable: true,
    description: 'Of what was booked as one with others',
  })
  series!: BookingSeries | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Of an offer: the booking it would replace',
  })
  replacesBookingId!: string | null;
  @ApiProperty({ enum: PERMITTED_ACTS, enumName: 'PermittedAct', isArray: true })
  permittedActs!: PermittedAct[];
}

@ApiSchema({ name: 'BookingListItem' })
export class BookingListItem extends BookingBase {
  @ApiProperty({ description: 'Never true to a program, nor on behalf of somebody' })
  hasReason!: boolean;
}

@ApiSchema({ name: 'BookingListResponse' })
export class BookingListResponse {
  @ApiProperty({ type: [BookingListItem] }) items!: BookingListItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiSchema({ name: 'BookingResponse' })
export class BookingResponse extends BookingBase {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Reason for coming; null in the answer to POST /bookings',
  })
  reason!: string | null;
  @ApiProperty({ type: BookingRejection, nullable: true }) rejection!: BookingRejection | null;
  @ApiProperty({ type: BookingCancellation, nullable: true })
  cancellation!: BookingCancellation | null;
  @ApiProperty({ type: InvoiceResponse, nullable: true }) invoice!: InvoiceResponse | null;
  @ApiProperty({ type: BookingRefund, nullable: true }) refund!: BookingRefund | null;
  @ApiProperty({
    type: BookingObjection,
    nullable: true,
    description: 'Against the outcome, which waits for it to be decided',
  })
  objection!: BookingObjection | null;
  @ApiProperty({ type: [BookingHistoryEntry] }) history!: BookingHistoryEntry[];
  @ApiProperty({ type: [OfferResponse], description: 'Open offers that would replace it' })
  offers!: OfferResponse[];
  @ApiProperty({
    type: MovingResponse,
    nullable: true,
    description: 'What moving it comes to; for its client',
  })
  moving!: MovingResponse | null;
}
