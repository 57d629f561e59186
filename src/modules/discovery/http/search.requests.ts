import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { IsZone } from '../../../platform/http/is-zone.js';
import { SearchPsychologistsQuery, SORTS as DIRECTORY_SORTS } from '../../directory/index.js';

const SORTS = [...DIRECTORY_SORTS, 'soonest'] as const;

export class FindPsychologistsQuery extends SearchPsychologistsQuery {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'A session must lie after this; now unless said otherwise, never in the past',
  })
  @IsOptional()
  @IsInstant()
  freeFrom?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'and end before this, at most 62 days later',
  })
  @IsOptional()
  @IsInstant()
  freeTo?: string;

  @ApiPropertyOptional({ description: 'IANA name of the reader’s zone; it is given back' })
  @IsOptional()
  @IsZone()
  timeZone?: string;

  @ApiPropertyOptional({
    enum: SORTS,
    default: 'recommended',
    description: '`soonest` is by the first of the next times, of those who have one',
  })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}
