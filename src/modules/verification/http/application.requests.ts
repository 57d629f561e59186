import { Type } from 'class-transformer';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { IsCivilDate } from '../../../platform/http/is-civil-date.js';
import { MayBeNull } from '../../../platform/http/may-be-null.js';
import { Printable } from '../../../platform/http/printable.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { CREDENTIAL_TYPES, type CredentialType } from '../domain/credential-type.js';

const LONGEST_NUMBER = 60;
const LONGEST_ISSUER = 120;
const LONGEST_REASON = 1_000;
const LONGEST_EVIDENCE = 500;
const LATEST_EXPIRY = 99_999_999_999;

@ApiSchema({ name: 'PutCredentialRequest' })
export class PutCredentialRequest {
  @ApiProperty({ enum: CREDENTIAL_TYPES, enumName: 'CredentialType' })
  @IsIn(CREDENTIAL_TYPES)
  type!: CredentialType;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_NUMBER })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_NUMBER)
  @Printable()
  number!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_ISSUER })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_ISSUER)
  @Printable()
  issuer!: string;

  @ApiProperty({ type: String, format: 'date' })
  @IsCivilDate()
  issuedOn!: CivilDate;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day on which it is valid; null is for ever',
  })
  @MayBeNull()
  @IsCivilDate()
  expiresOn!: CivilDate | null;
}

@ApiSchema({ name: 'ApplicationReason' })
export class ApplicationReason {
  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST_REASON,
    description: 'The psychologist reads it',
  })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_REASON)
  reason!: string;
}

@ApiSchema({ name: 'PutCredentialCheckRequest' })
export class PutCredentialCheckRequest {
  @ApiProperty({ description: 'Document, register and what was written agree on the number' })
  @IsBoolean()
  numberMatches!: boolean;

  @ApiProperty({ description: 'The document is theirs' })
  @IsBoolean()
  nameMatches!: boolean;

  @ApiProperty({ description: 'It is valid today' })
  @IsBoolean()
  isCurrent!: boolean;

  @ApiProperty({ description: 'Whoever issued it may do so' })
  @IsBoolean()
  issuerKnown!: boolean;

  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST_EVIDENCE,
    description: 'Where it was looked up; admins read it',
  })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_EVIDENCE)
  @Printable()
  evidence!: string;
}

/** What a link to a document carries. */
export class DocumentProofQuery {
  @ApiProperty({ type: 'integer' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LATEST_EXPIRY)
  expires!: number;

  @ApiProperty()
  @Matches(/^[\w-]{43}$/)
  signature!: string;
}
