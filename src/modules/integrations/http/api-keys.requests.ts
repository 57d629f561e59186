import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { Printable } from '../../../platform/http/printable.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { MOST_DAYS, SCOPES, type ApiScope } from '../domain/api-key.js';

@ApiSchema({ name: 'CreateApiKeyRequest' })
export class CreateApiKeyRequest {
  @ApiProperty({
    minLength: 1,
    maxLength: 60,
    description: 'For its owner: where the key is used',
    example: 'Clinic website',
  })
  @Trimmed()
  @Printable()
  @IsString()
  @Length(1, 60)
  name!: string;

  @ApiProperty({
    enum: SCOPES,
    enumName: 'ApiScope',
    isArray: true,
    minItems: 1,
    uniqueItems: true,
    description: 'What the key opens, and nothing else',
    example: ['directory:read', 'slots:read'],
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(SCOPES.length)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes!: ApiScope[];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MOST_DAYS,
    description: 'Days until the key ends by itself; absent: it lives until it is revoked',
    example: 365,
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  expiresInDays?: number;
}
