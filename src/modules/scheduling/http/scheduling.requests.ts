import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { WALL_TIME, WALL_TIME_OR_END } from './wall-time.js';

const MOST_RULES = 100;
const MOST_INTERVALS = 24;
/** The database allows the same (`schedule.slot_step_minutes`). */
const STEPS = [10, 15, 20, 30, 45, 60, 90, 120];

export class DayInterval {
  @ApiProperty({ pattern: WALL_TIME.source, example: '09:00' })
  @IsString()
  @Matches(WALL_TIME, { message: '$property must be a time, HH:mm' })
  from!: string;

  @ApiProperty({ pattern: WALL_TIME_OR_END.source, example: '17:00' })
  @IsString()
  @Matches(WALL_TIME_OR_END, { message: '$property must be a time, HH:mm, or 24:00' })
  to!: string;
}

export class WorkingHoursRule extends DayInterval {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 7,
    description: '1 = Monday … 7 = Sunday',
  })
  @IsIn([1, 2, 3, 4, 5, 6, 7])
  weekday!: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export class PutWorkingHoursRequest {
  @ApiProperty({ description: 'IANA name; the wall clock on which the hours are meant' })
  @IsZone()
  timeZone!: string;

  @ApiProperty({ type: [WorkingHoursRule], maxItems: MOST_RULES })
  @IsArray()
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  @Type(() => WorkingHoursRule)
  rules!: WorkingHoursRule[];
}

export class ListOverridesQuery {
  @ApiProperty({ type: String, format: 'date', description: 'The first date' })
  @IsCivilDate()
  from!: CivilDate;

  @ApiProperty({ type: String, format: 'date', description: 'The last date, included' })
  @IsCivilDate()
  to!: CivilDate;
}

/** The hours of one day. */
export class DayHoursRequest {
  @ApiProperty({
    type: [DayInterval],
    maxItems: MOST_INTERVALS,
    description: 'Replace the weekly hours; none is a day off',
  })
  @IsArray()
  @ArrayMaxSize(MOST_INTERVALS)
  @ValidateNested({ each: true })
  @Type(() => DayInterval)
  intervals!: DayInterval[];
}

export class PutOverrideRequest extends DayHoursRequest {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, format: 'date' },
    description:
      'The last date of a stretch, included, at most a year: every date gets the same hours',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsCivilDate()
  until?: CivilDate;
}

export class PutScheduleSettingsRequest {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 120 })
  @IsInt()
  @Min(0)
  @Max(120)
  bufferBeforeMinutes!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 120 })
  @IsInt()
  @Min(0)
  @Max(120)
  bufferAfterMinutes!: number;

  @ApiProperty({ type: 'integer', minimum: 3, maximum: 336 })
  @IsInt()
  @Min(3)
  @Max(336)
  noticeHours!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 365 })
  @IsInt()
  @Min(1)
  @Max(365)
  horizonDays!: number;

  @ApiProperty({ type: 'integer', description: `One of ${STEPS.join(', ')}` })
  @IsIn(STEPS)
  slotStepMinutes!: number;

  @ApiPropertyOptional({
    ...{ type: 'integer', nullable: true, minimum: 1, maximum: 24 },
    description: 'In a day of my own calendar; none is no limit',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(24)
  mostSessionsADay?: number | null;

  @ApiPropertyOptional({
    ...{ type: 'integer', nullable: true, minimum: 1, maximum: 100 },
    description: 'From Monday to Sunday, no fewer than in a day; none is no limit',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  mostSessionsAWeek?: number | null;

  @ApiPropertyOptional({
    description: 'Who is not in my care yet waits for my yes; false if left out',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  approvesNewClients?: boolean;
}
