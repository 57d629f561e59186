import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../../platform/http/cursor.js';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { CONSENT_KINDS, type ConsentKind } from '../../accounts/index.js';
import { MODES, type Mode } from '../../directory/index.js';
import { BOOKING_SCOPES, type BookingScope } from '../application/booking-reader.js';
import { CANCEL_REASONS, type CancelReasonCode } from '../domain/cancel-reasons.js';
import { REJECT_REASONS, type RejectReasonCode } from '../application/reject-booking.js';

const LONGEST_REASON = 2000;

@ApiSchema({ name: 'ConsentGiven' })
export class ConsentGivenRequest {
  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  @IsIn(CONSENT_KINDS)
  kind!: ConsentKind;

  @ApiProperty({ description: 'The textVersion of GET /consent-texts that was shown' })
  @IsString()
  @MaxLength(40)
  textVersion!: string;
}

@ApiSchema({ name: 'CreateBookingRequest' })
export class CreateBookingRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  psychologistId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  serviceId!: string;

  @ApiProperty({ format: 'date-time', description: 'A start of the slot list' })
  @IsInstant()
  startsAt!: string;

  @ApiProperty({ enum: MODES, enumName: 'Mode' })
  @IsIn(MODES)
  mode!: Mode;

  @ApiPropertyOptional({
    description: 'IANA zone the client reads times in; default: the account’s',
  })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;

  @ApiPropertyOptional({
    maxLength: LONGEST_REASON,
    description: 'Reason for coming; sealed. Needs the consent health_data',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_REASON)
  reason?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Whom the session is about; default: oneself',
  })
  @MayBeAbsent()
  @IsUUID()
  carePersonId?: string;

  @ApiPropertyOptional({ type: [ConsentGivenRequest] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ConsentGivenRequest)
  consents?: ConsentGivenRequest[];
}

@ApiSchema({ name: 'RejectBookingRequest' })
export class RejectBookingRequest {
  @ApiProperty({ enum: REJECT_REASONS, enumName: 'RejectReasonCode' })
  @IsIn(REJECT_REASONS)
  reasonCode!: RejectReasonCode;

  @ApiPropertyOptional({ maxLength: 500, description: 'Shown to the client; sealed' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

@ApiSchema({ name: 'CancelBookingRequest' })
export class CancelBookingRequest {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description:
      'The percent of the quote that was shown (100 when absent): less is never given back unasked',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(100)
  refundPercent?: number;

  @ApiPropertyOptional({ enum: CANCEL_REASONS, enumName: 'CancelReasonCode' })
  @MayBeAbsent()
  @IsIn(CANCEL_REASONS)
  reasonCode?: CancelReasonCode;

  @ApiPropertyOptional({
    maxLength: 500,
    description: 'Of a psychologist alone: shown to the client; sealed',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

@ApiSchema({ name: 'MarkAbsentRequest' })
export class MarkAbsentRequest {
  @ApiProperty({ enum: ['client', 'psychologist'] })
  @IsIn(['client', 'psychologist'])
  who!: 'client' | 'psychologist';
}

export class ListBookingsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['client', 'psychologist'], default: 'client' })
  @MayBeAbsent()
  @IsIn(['client', 'psychologist'])
  as?: 'client' | 'psychologist';

  @ApiPropertyOptional({ enum: BOOKING_SCOPES })
  @MayBeAbsent()
  @IsIn(BOOKING_SCOPES)
  scope?: BookingScope;

  @ApiPropertyOptional({ format: 'date-time', description: 'Starting at or after' })
  @MayBeAbsent()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Starting before' })
  @MayBeAbsent()
  @IsInstant()
  to?: string;
}

export class ListSlotsQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  serviceId!: string;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'At most 62 days after from' })
  @IsInstant()
  to!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A booking of one’s own that looks for another time: its own time counts as free',
  })
  @MayBeAbsent()
  @IsUUID()
  movingBookingId?: string;

  @ApiPropertyOptional({
    description:
      'IANA zone, echoed; whose days are meant where days are asked for. Else the psychologist’s',
  })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;
}
