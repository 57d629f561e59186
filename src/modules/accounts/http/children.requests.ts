import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { RELATIONSHIPS, type Relationship } from '../application/children.js';
import { LONGEST_NAME, PRINTABLE } from './accounts.requests.js';

/** Ten signs, and room for how people write them. */
const LONGEST_CODE = 40;

@ApiSchema({ name: 'AddCarePersonRequest' })
export class AddCarePersonRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME, description: 'One word is enough' })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(PRINTABLE)
  name!: string;

  @ApiProperty({
    format: 'date',
    description:
      'Under 18 years ago; it is never changed. The psychologist sees an age group alone',
  })
  @IsCivilDate()
  bornOn!: string;

  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship', description: 'What I am to them' })
  @IsIn(RELATIONSHIPS)
  relationship!: Relationship;

  @ApiPropertyOptional({
    description:
      'The textVersion of guardianship in the list that was shown and agreed to; without it nobody is added',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  guardianshipTextVersion?: string;
}

@ApiSchema({ name: 'ClaimRecordRequest' })
export class ClaimRecordRequest {
  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST_CODE,
    description: 'As my psychologist gave it to me; spaces, dashes and small letters do not matter',
  })
  @IsString()
  @Length(1, LONGEST_CODE)
  code!: string;

  @ApiProperty({ format: 'date', description: 'My date of birth' })
  @IsCivilDate()
  bornOn!: string;
}

@ApiSchema({ name: 'ChangeCarePersonRequest' })
export class ChangeCarePersonRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST_NAME })
  @MayBeAbsent()
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(PRINTABLE)
  name?: string;

  @ApiPropertyOptional({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  @MayBeAbsent()
  @IsIn(RELATIONSHIPS)
  relationship?: Relationship;
}
