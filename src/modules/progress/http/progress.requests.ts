import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { MayBeNull } from '../../../platform/http/may-be-null.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { MEASURE_CODES, type MeasureCode } from '../domain/measure.js';
import { HIGHEST_PROGRESS } from '../domain/sealed.js';

const MOST_ITEMS = 30;
const LONGEST_VERSION = 40;
const LONGEST_GOAL = 300;
const LONGEST_MOOD = 500;
const LONGEST_DISPOSITION = 2_000;

@ApiSchema({ name: 'TakeMeasureRequest' })
export class TakeMeasureRequest {
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    minItems: 1,
    maxItems: MOST_ITEMS,
    description: 'One answer an item, in their order, 0 for the first option',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ITEMS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(100, { each: true })
  answers!: number[];

  @ApiPropertyOptional({ format: 'uuid', description: 'What it answers to, when somebody asked' })
  @MayBeAbsent()
  @IsUUID()
  assignmentId?: string;
}

@ApiSchema({ name: 'AssignMeasureRequest' })
export class AssignMeasureRequest {
  @ApiProperty({ enum: MEASURE_CODES, enumName: 'MeasureCode' })
  @IsIn(MEASURE_CODES)
  measureCode!: MeasureCode;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Null is before the next session',
  })
  @MayBeNull()
  @IsCivilDate()
  dueOn!: CivilDate | null;
}

@ApiSchema({ name: 'PutMoodRequest' })
export class PutMoodRequest {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5, description: '5 is very good' })
  @IsInt()
  @Min(1)
  @Max(5)
  level!: number;

  @ApiProperty({ type: String, nullable: true, minLength: 1, maxLength: LONGEST_MOOD })
  @MayBeNull()
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_MOOD)
  words!: string | null;
}

@ApiSchema({ name: 'CreateGoalRequest' })
export class CreateGoalRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_GOAL })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_GOAL)
  text!: string;
}

@ApiSchema({ name: 'PutGoalRequest' })
export class PutGoalRequest extends CreateGoalRequest {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: HIGHEST_PROGRESS })
  @IsInt()
  @Min(0)
  @Max(HIGHEST_PROGRESS)
  progress!: number;

  @ApiProperty()
  @IsBoolean()
  isDone!: boolean;
}

@ApiSchema({ name: 'AgreeToProgressRequest' })
export class AgreeToProgressRequest {
  @ApiProperty({ maxLength: LONGEST_VERSION, description: 'Of the text that is shown' })
  @IsString()
  @MaxLength(LONGEST_VERSION)
  textVersion!: string;
}

@ApiSchema({ name: 'PutSharingRequest' })
export class PutSharingRequest extends AgreeToProgressRequest {
  @ApiProperty() @IsBoolean() measures!: boolean;
  @ApiProperty() @IsBoolean() mood!: boolean;
  @ApiProperty() @IsBoolean() goals!: boolean;
}

@ApiSchema({ name: 'DisposeAlertRequest' })
export class DisposeAlertRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_DISPOSITION, description: 'What was done' })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_DISPOSITION)
  text!: string;
}
