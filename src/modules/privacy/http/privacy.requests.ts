import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AdminTableQuery, sortChoices } from '../../../platform/http/admin-page.js';
import { CONSENT_KINDS, type ConsentKind } from '../../accounts/index.js';
import {
  REQUEST_KINDS,
  REQUEST_SORTS,
  type RequestKind,
} from '../application/admin-request-reader.js';

@ApiSchema({ name: 'GiveConsentRequest' })
export class GiveConsentRequest {
  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  @IsIn(CONSENT_KINDS)
  kind!: ConsentKind;

  @ApiProperty({ description: 'The textVersion of GET /consent-texts that was shown' })
  @IsString()
  @MaxLength(40)
  textVersion!: string;
}

/** The last second a date can tell. */
const LATEST_EXPIRY = 8_640_000_000_000;

export class ExportProofQuery {
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

const SORTS = sortChoices(REQUEST_SORTS);

export class PrivacyRequestsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: REQUEST_KINDS, enumName: 'PrivacyRequestKind' })
  @IsOptional()
  @IsIn(REQUEST_KINDS)
  status?: RequestKind;
}
