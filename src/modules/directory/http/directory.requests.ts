import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../../../platform/http/cursor.js';
import { GENDERS, MODES, type Gender, type Mode } from '../domain/offering.js';

const HIGHEST_PRICE = 1_000_000_000;

export class SearchPsychologistsQuery extends PageQuery {
  @ApiPropertyOptional({
    maxLength: 100,
    description: 'Everyday words; every one must stand in the profile or in one of its categories',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ maxLength: 60, description: 'Slug of a category' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 5 })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(1)
  @Max(5)
  minRating?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Whole rupiah, of one service' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(HIGHEST_PRICE)
  priceMin?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Whole rupiah, of one service' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(HIGHEST_PRICE)
  priceMax?: number;

  @ApiPropertyOptional({ enum: GENDERS, enumName: 'Gender' })
  @IsOptional()
  @IsIn(GENDERS)
  gender?: Gender;

  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  language?: string;

  @ApiPropertyOptional({ enum: MODES, enumName: 'Mode' })
  @IsOptional()
  @IsIn(MODES)
  mode?: Mode;

  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  approach?: string;
}
