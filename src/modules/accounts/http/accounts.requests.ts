import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Equals, IsEmail, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsZone } from '../../../platform/http/is-zone.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import type { Language } from '../../../platform/http/language.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../domain/password-rules.js';
import { Trimmed } from '../../../platform/http/trimmed.js';

export const LANGUAGES: readonly Language[] = ['id', 'en'];

export const LONGEST_NAME = 120;
export const LONGEST_EMAIL = 254;
export const LONGEST_PHONE = 40;
const NEWCOMER_ROLES = ['client', 'psychologist'] as const;

/** No line breaks and the like: names stand in mails and on receipts. */
export const PRINTABLE = /^\P{Cc}+$/u;

@ApiSchema({ name: 'RegisterRequest' })
export class RegisterRequest {
  @ApiProperty({ maxLength: LONGEST_EMAIL })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(LONGEST_EMAIL)
  email!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @IsString()
  @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD)
  password!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME, description: 'One word is enough' })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(PRINTABLE)
  name!: string;

  @ApiProperty({ enum: NEWCOMER_ROLES })
  @IsIn(NEWCOMER_ROLES)
  role!: (typeof NEWCOMER_ROLES)[number];

  @ApiProperty({ description: 'Must be true: the terms and the privacy notice as listed' })
  @Equals(true)
  acceptTerms!: boolean;

  @ApiPropertyOptional({ description: 'IANA name; Asia/Jakarta when absent' })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'Language' })
  @MayBeAbsent()
  @IsIn(LANGUAGES)
  language?: Language;
}

@ApiSchema({ name: 'LoginRequest' })
export class LoginRequest {
  @ApiPropertyOptional({ description: 'Either this or phone' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_EMAIL)
  email?: string;

  @ApiPropertyOptional({ description: 'Either this or email' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_PHONE)
  phone?: string;

  @ApiProperty({ maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

@ApiSchema({ name: 'UpdateMeRequest' })
export class UpdateMeRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST_NAME })
  @MayBeAbsent()
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(PRINTABLE)
  name?: string;

  @ApiPropertyOptional({ description: 'IANA name' })
  @MayBeAbsent()
  @IsZone()
  timeZone?: string;

  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'Language' })
  @MayBeAbsent()
  @IsIn(LANGUAGES)
  language?: Language;
}
