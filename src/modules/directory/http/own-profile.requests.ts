import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { MayBeNull } from '../../../platform/http/may-be-null.js';
import { Printable } from '../../../platform/http/printable.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import {
  AUDIENCES,
  GENDERS,
  MODES,
  type Audience,
  type Gender,
  type Mode,
} from '../domain/offering.js';

const LONGEST_NAME = 120;
const LONGEST_TITLE = 80;
const LONGEST_HEADLINE = 160;
const LONGEST_ABOUT = 4_000;
const LONGEST_DESCRIPTION = 500;
const MOST_CATEGORIES = 6;
const MOST_APPROACHES = 10;
const MOST_LANGUAGES = 8;
const MOST_EDUCATION = 10;
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
const HIGHEST_PRICE = 100_000_000;

@ApiSchema({ name: 'PutEducation' })
class EducationRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Printable()
  title!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Printable()
  institution!: string;

  @ApiProperty({ type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year!: number;
}

@ApiSchema({ name: 'PutProfileRequest' })
export class PutProfileRequest {
  @ApiProperty({ maxLength: LONGEST_NAME, description: 'Stays as it is once it was checked' })
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_NAME)
  @Printable()
  name!: string;

  @ApiProperty({ maxLength: LONGEST_TITLE, description: 'Stays as it is once it was checked' })
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_TITLE)
  @Printable()
  title!: string;

  @ApiProperty({ maxLength: LONGEST_TITLE })
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_TITLE)
  @Printable()
  city!: string;

  @ApiProperty({ description: 'IANA name' })
  @IsZone()
  timeZone!: string;

  @ApiProperty({ type: String, enum: GENDERS, enumName: 'Gender', nullable: true })
  @MayBeNull()
  @IsIn(GENDERS)
  gender!: Gender | null;

  @ApiProperty({ maxLength: LONGEST_HEADLINE })
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_HEADLINE)
  @Printable()
  headline!: string;

  @ApiProperty({ maxLength: LONGEST_ABOUT })
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_ABOUT)
  about!: string;

  @ApiProperty({ type: [String], maxItems: MOST_APPROACHES })
  @IsArray()
  @ArrayMaxSize(MOST_APPROACHES)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  approaches!: string[];

  @ApiProperty({ type: [String], maxItems: MOST_LANGUAGES, description: 'ISO 639 codes' })
  @IsArray()
  @ArrayMaxSize(MOST_LANGUAGES)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages!: string[];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @MayBeNull()
  @IsCivilDate()
  practisingSince!: CivilDate | null;

  @ApiProperty({
    type: [String],
    maxItems: MOST_CATEGORIES,
    description: 'Slugs, the most fitting first',
  })
  @IsArray()
  @ArrayMaxSize(MOST_CATEGORIES)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  categories!: string[];

  @ApiPropertyOptional({
    type: [EducationRequest],
    maxItems: MOST_EDUCATION,
    description: 'In the order it is shown; left out it stays as it is',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_EDUCATION)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EducationRequest)
  education?: EducationRequest[];
}

@ApiSchema({ name: 'ServicePrice' })
export class ServicePrice {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: HIGHEST_PRICE, description: 'Whole rupiah' })
  @IsInt()
  @Min(0)
  @Max(HIGHEST_PRICE)
  amount!: number;

  @ApiProperty({ enum: ['IDR'] })
  @IsIn(['IDR'])
  currency!: 'IDR';
}

@ApiSchema({ name: 'PutServiceRequest' })
export class PutServiceRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_TITLE })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_TITLE)
  @Printable()
  name!: string;

  @ApiProperty({ maxLength: LONGEST_DESCRIPTION, description: 'May be empty' })
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_DESCRIPTION)
  description!: string;

  @ApiProperty({ type: 'integer', minimum: 10, maximum: 480 })
  @IsInt()
  @Min(10)
  @Max(480)
  durationMinutes!: number;

  @ApiProperty({ type: ServicePrice })
  @IsObject()
  @ValidateNested()
  @Type(() => ServicePrice)
  price!: ServicePrice;

  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MODES.length)
  @ArrayUnique()
  @IsIn(MODES, { each: true })
  modes!: Mode[];

  @ApiProperty({ enum: AUDIENCES, enumName: 'Audience' })
  @IsIn(AUDIENCES)
  audience!: Audience;

  @ApiProperty({ description: 'Whether a paid booking stands at once' })
  @IsBoolean()
  autoConfirm!: boolean;
}
