import { ApiProperty, ApiPropertyOptional, ApiSchema, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { AdminTableQuery, sortChoices } from '../../../platform/http/admin-page.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { Printable } from '../../../platform/http/printable.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { PAYABLE_SORTS } from '../application/payable-reader.js';
import { PAYOUT_SORTS } from '../application/payout-reader.js';
import { PAYOUT_STATUSES, type PayoutStatus } from '../domain/payout-status.js';

const MOST_AT_ONCE = 200;
const MOST_RUPIAH = 100_000_000_000;
const LONGEST_REASON = 500;
const LONGEST_REFERENCE = 60;

const PAYOUT_ORDER = sortChoices(PAYOUT_SORTS);
const PAYABLE_ORDER = sortChoices(PAYABLE_SORTS);

export class AdminPayoutsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: PAYOUT_ORDER, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(PAYOUT_ORDER)
  sort?: (typeof PAYOUT_ORDER)[number];

  @ApiPropertyOptional({ enum: PAYOUT_STATUSES, enumName: 'PayoutStatus' })
  @IsOptional()
  @IsIn(PAYOUT_STATUSES)
  status?: PayoutStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  psychologistId?: string;
}

export class AdminPayablesQuery extends OmitType(AdminTableQuery, ['from', 'to'] as const) {
  @ApiPropertyOptional({ enum: PAYABLE_ORDER, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(PAYABLE_ORDER)
  sort?: (typeof PAYABLE_ORDER)[number];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Balances from here on' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_RUPIAH)
  atLeast?: number;
}

@ApiSchema({ name: 'PlannedPayoutRequest' })
export class PlannedPayoutRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  psychologistId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Whole rupiah of their balance' })
  @IsInt()
  @Min(1)
  @Max(MOST_RUPIAH)
  gross!: number;
}

@ApiSchema({ name: 'PreparePayoutsRequest' })
export class PreparePayoutsRequest {
  @ApiProperty({ type: [PlannedPayoutRequest], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique((planned?: PlannedPayoutRequest) => planned?.psychologistId)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PlannedPayoutRequest)
  payouts!: PlannedPayoutRequest[];
}

@ApiSchema({ name: 'MarkPayoutPaidRequest' })
export class MarkPayoutPaidRequest {
  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST_REFERENCE,
    description: 'What the bank calls it',
  })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_REFERENCE)
  @Printable()
  bankReference!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day of the transfer in Jakarta' })
  @IsCivilDate()
  paidOn!: CivilDate;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'What the bank took, whole rupiah' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  transferCost!: number;
}

@ApiSchema({ name: 'PayoutReason' })
export class PayoutReason {
  @ApiProperty({ minLength: 3, maxLength: LONGEST_REASON, description: 'Admins read it' })
  @Trimmed()
  @IsString()
  @Length(3, LONGEST_REASON)
  @Printable()
  reason!: string;
}
