import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { parseInstant } from '../../kernel/time/instant.js';
import type { AdminTableRequest } from '../database/admin-table.js';
import { IsInstant } from './is-instant.js';

/** Numbered pages and the usual filters, for the admin portal's tables alone. */
export class AdminTableQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize?: number;

  @ApiPropertyOptional({ description: 'Found anywhere in a name, a reference or an id' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'At or after' })
  @IsOptional()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before' })
  @IsOptional()
  @IsInstant()
  to?: string;
}

/** Both directions of every field: `startsAt` and `-startsAt`. */
export function sortChoices<Sort extends string>(fields: readonly Sort[]): (Sort | `-${Sort}`)[] {
  return fields.flatMap((field) => [field, `-${field}` as const]);
}

/** What the query asks of its table; without a sort the newest of `field` come first. */
export function tableRequest<Sort extends string>(
  query: AdminTableQuery & { sort?: Sort | `-${Sort}`; status?: string },
  field: Sort,
): AdminTableRequest<Sort> {
  const limit = query.pageSize ?? 20;
  const sort = query.sort ?? `-${field}`;
  return {
    limit,
    offset: ((query.page ?? 1) - 1) * limit,
    sort: sort.replace(/^-/, '') as Sort,
    descending: sort.startsWith('-'),
    status: query.status,
    text: query.q,
    from: query.from === undefined ? undefined : parseInstant(query.from),
    to: query.to === undefined ? undefined : parseInstant(query.to),
  };
}
