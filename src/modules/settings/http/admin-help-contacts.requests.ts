import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { MayBeNull } from '../../../platform/http/may-be-null.js';
import { Printable } from '../../../platform/http/printable.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { HELP_CHANNELS, type HelpChannel } from '../domain/help-contact.js';

const LONGEST_VALUE = 200;
const LONGEST_WORDS = 300;

@ApiSchema({ name: 'WordsInBothLanguages' })
export class WordsInBothLanguages {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_WORDS })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_WORDS)
  @Printable()
  id!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_WORDS })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_WORDS)
  @Printable()
  en!: string;
}

@ApiSchema({ name: 'PutHelpContactRequest' })
export class PutHelpContactRequest {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999, description: 'Lowest first' })
  @IsInt()
  @Min(1)
  @Max(999)
  position!: number;

  @ApiProperty({ enum: HELP_CHANNELS, enumName: 'HelpChannel' })
  @IsIn(HELP_CHANNELS)
  channel!: HelpChannel;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_VALUE })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_VALUE)
  @Printable()
  value!: string;

  @ApiProperty({ type: WordsInBothLanguages })
  @IsDefined()
  @ValidateNested()
  @Type(() => WordsInBothLanguages)
  name!: WordsInBothLanguages;

  @ApiProperty({ type: WordsInBothLanguages, description: 'Never a promise' })
  @IsDefined()
  @ValidateNested()
  @Type(() => WordsInBothLanguages)
  hours!: WordsInBothLanguages;

  @ApiProperty({ type: WordsInBothLanguages, nullable: true })
  @MayBeNull()
  @IsDefined()
  @ValidateNested()
  @Type(() => WordsInBothLanguages)
  note!: WordsInBothLanguages | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @MayBeNull()
  @IsCivilDate()
  lastCheckedOn!: string | null;
}
