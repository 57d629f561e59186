import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Money } from '../../../platform/http/money.js';
import { BOOKING_STATUSES, type BookingStatus } from '../../booking/index.js';
import { MODES, type Mode } from '../../directory/index.js';
import { PERIOD_KINDS, type PeriodKind } from '../domain/practice-period.js';
import { CANCELLERS, type Canceller } from '../domain/practice-report.js';
import { REPORT_FREQUENCIES, type ReportFrequency } from '../domain/report-wish.js';

@ApiSchema({ name: 'PracticePeriod' })
export class PracticePeriodResponse {
  @ApiProperty({ enum: PERIOD_KINDS, enumName: 'ReportPeriodKind' }) kind!: PeriodKind;
  @ApiProperty() timeZone!: string;
  @ApiProperty({ format: 'date' }) firstDate!: string;
  @ApiProperty({ format: 'date', description: 'Included' }) lastDate!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Excluded' }) endsAt!: string;
}

@ApiSchema({ name: 'PracticeSessionCounts' })
export class PracticeSessionCounts {
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: 'integer' }) completed!: number;
  @ApiProperty({ type: 'integer', description: 'Agreed and not over' }) upcoming!: number;
  @ApiProperty({ type: 'integer', description: 'Over, without an outcome' }) unmarked!: number;
  @ApiProperty({ type: 'integer', description: 'Waiting for an answer' }) requested!: number;
  @ApiProperty({ type: 'integer' }) clientAbsent!: number;
  @ApiProperty({ type: 'integer' }) psychologistAbsent!: number;
  @ApiProperty({ type: 'integer' }) cancelledByClient!: number;
  @ApiProperty({ type: 'integer' }) cancelledByPsychologist!: number;
  @ApiProperty({ type: 'integer' }) cancelledByPlatform!: number;
  @ApiProperty({ type: 'integer' }) rejected!: number;
  @ApiProperty({ type: 'integer', description: 'Not answered in time' }) lapsed!: number;
}

@ApiSchema({ name: 'PracticeRequestFigures' })
export class PracticeRequestFigures {
  @ApiProperty({ type: 'integer' }) received!: number;
  @ApiProperty({ type: 'integer' }) confirmed!: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From asked to confirmed, of those confirmed in the period',
  })
  medianMinutesToConfirm!: number | null;
}

@ApiSchema({ name: 'PracticeTimeFigures' })
export class PracticeTimeFigures {
  @ApiProperty({ type: 'integer', description: 'Of completed sessions' }) heldMinutes!: number;
  @ApiProperty({ type: 'integer', description: 'Of agreed sessions' }) bookedMinutes!: number;
  @ApiProperty({ type: 'integer', description: 'Of the hours, and of what was booked beside them' })
  openMinutes!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Booked of open, to a tenth' })
  occupancyPercent!: number | null;
}

@ApiSchema({ name: 'PracticeMoneyFigures' })
export class PracticeMoneyFigures {
  @ApiProperty({ type: Money, description: 'Share, fee and VAT together' }) earned!: Money;
  @ApiProperty({ type: Money }) share!: Money;
  @ApiProperty({ type: Money }) fee!: Money;
  @ApiProperty({ type: Money }) vat!: Money;
  @ApiProperty({ type: Money }) refunded!: Money;
  @ApiProperty({ type: 'integer' }) refundCount!: number;
  @ApiProperty({ type: Money }) paidOut!: Money;
  @ApiProperty({ type: Money }) taxWithheld!: Money;
  @ApiProperty({ type: Money, description: 'At the end of the period' }) heldForSessions!: Money;
  @ApiProperty({ type: Money, description: 'At the end of the period' }) payable!: Money;
  @ApiProperty({ type: Money, description: 'At the end of the period' }) payoutUnderWay!: Money;
}

@ApiSchema({ name: 'PracticeReviewFigures' })
export class PracticeReviewFigures {
  @ApiProperty({ type: 'integer' }) count!: number;
  @ApiProperty({ type: Number, nullable: true }) average!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'At the end of the period' })
  rating!: number | null;
  @ApiProperty({ type: 'integer', description: 'At the end of the period' }) ratingCount!: number;
}

@ApiSchema({ name: 'PracticeFigures' })
export class PracticeFiguresResponse {
  @ApiProperty() sessions!: PracticeSessionCounts;
  @ApiProperty() requests!: PracticeRequestFigures;
  @ApiProperty() time!: PracticeTimeFigures;
  @ApiProperty() money!: PracticeMoneyFigures;
  @ApiProperty() reviews!: PracticeReviewFigures;
}

@ApiSchema({ name: 'PracticeDay' })
export class PracticeDayResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty() figures!: PracticeFiguresResponse;
}

@ApiSchema({ name: 'PracticeSession' })
export class PracticeSessionResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty() clientName!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ enum: MODES, enumName: 'Mode' }) mode!: Mode;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ enum: CANCELLERS, enumName: 'Canceller', nullable: true })
  cancelledBy!: Canceller | null;
  @ApiProperty({ description: 'Agreed and over, without an outcome' }) isUnmarked!: boolean;
  @ApiProperty({ description: 'Rejected because nobody answered in time' }) isLapsed!: boolean;
  @ApiProperty({ type: Money }) price!: Money;
  @ApiProperty({ type: Money, description: 'Mine, once earned' }) share!: Money;
  @ApiProperty({ type: Money, description: 'The client’s, until the outcome closes' }) held!: Money;
  @ApiProperty({ type: Money }) refunded!: Money;
}

@ApiSchema({ name: 'PracticeReport' })
export class PracticeReportResponse {
  @ApiProperty() period!: PracticePeriodResponse;
  @ApiProperty() previous!: PracticePeriodResponse;
  @ApiProperty() figures!: PracticeFiguresResponse;
  @ApiProperty({ description: 'Of the period before' }) before!: PracticeFiguresResponse;
  @ApiProperty({ type: [PracticeDayResponse] }) days!: PracticeDayResponse[];
  @ApiProperty({ type: [PracticeSessionResponse], description: 'By their start' })
  sessions!: PracticeSessionResponse[];
}

@ApiSchema({ name: 'ReportPreferences' })
export class ReportPreferencesResponse {
  @ApiProperty({ enum: REPORT_FREQUENCIES, enumName: 'ReportFrequency' })
  frequency!: ReportFrequency;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 = Monday … 7 = Sunday' })
  weekday!: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 23 }) hour!: number;
  @ApiProperty({ description: 'Also about a period in which nothing happened' })
  evenIfEmpty!: boolean;
  @ApiProperty({ description: 'The zone the hour is meant in' }) timeZone!: string;
  @ApiProperty({ type: 'integer', description: 'To be sent back as If-Match' }) version!: number;
}
