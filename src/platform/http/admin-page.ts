import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Numbered pages, for the admin portal's tables alone. */
export class AdminPageQuery {
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
}

/** LIMIT and OFFSET of a numbered page. */
export function windowOf(query: AdminPageQuery): { limit: number; offset: number } {
  const limit = query.pageSize ?? 20;
  return { limit, offset: ((query.page ?? 1) - 1) * limit };
}
