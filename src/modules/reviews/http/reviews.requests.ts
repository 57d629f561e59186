import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { AdminTableQuery, sortChoices } from '../../../platform/http/admin-page.js';
import { PageQuery } from '../../../platform/http/cursor.js';
import { MayBeAbsent } from '../../../platform/http/may-be-absent.js';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { ADMIN_REVIEW_SORTS } from '../application/admin-review-reader.js';
import {
  LONGEST_REASON,
  LONGEST_TEXT,
  REPORT_REASONS,
  REVIEW_STATUSES,
  VERDICTS,
  type ReportReason,
  type Verdict,
} from '../domain/review.js';

const RATING = { type: 'integer', minimum: 1, maximum: 5 } as const;
const TEXT = { type: 'string', nullable: true, maxLength: LONGEST_TEXT } as const;

@ApiSchema({ name: 'WriteReviewRequest' })
export class WriteReviewRequest {
  @ApiProperty(RATING)
  @IsInt()
  @Min(1)
  @Max(5)
  rating!: number;

  @ApiPropertyOptional({ ...TEXT, description: 'Shown in public, without a name' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text?: string | null;
}

@ApiSchema({ name: 'EditReviewRequest' })
export class EditReviewRequest {
  @ApiPropertyOptional(RATING)
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(5)
  rating?: number;

  @ApiPropertyOptional({ ...TEXT, description: 'Null takes the words away' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text?: string | null;
}

const ANSWERS = ['unanswered'] as const;

export class PracticeReviewsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ANSWERS, description: 'unanswered: those without a reply alone' })
  @IsOptional()
  @IsIn(ANSWERS)
  status?: (typeof ANSWERS)[number];
}

@ApiSchema({ name: 'ReplyRequest' })
export class ReplyRequest {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_TEXT })
  @Trimmed()
  @IsString()
  @Length(1, LONGEST_TEXT)
  text!: string;
}

@ApiSchema({ name: 'ReportReviewRequest' })
export class ReportReviewRequest {
  @ApiProperty({ enum: REPORT_REASONS, enumName: 'ReportReason' })
  @IsIn(REPORT_REASONS)
  reason!: ReportReason;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: LONGEST_REASON })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_REASON)
  words?: string | null;
}

@ApiSchema({ name: 'ModerateReviewRequest' })
export class ModerateReviewRequest {
  @ApiProperty({ enum: VERDICTS, enumName: 'ReviewVerdict' })
  @IsIn(VERDICTS)
  verdict!: Verdict;

  @ApiProperty({ minLength: 3, maxLength: LONGEST_REASON })
  @Trimmed()
  @IsString()
  @Length(3, LONGEST_REASON)
  reason!: string;
}

const SORTS = sortChoices(ADMIN_REVIEW_SORTS);
const FILTERS = [...REVIEW_STATUSES, 'reported'] as const;

export class AdminReviewsQuery extends AdminTableQuery {
  @ApiPropertyOptional({ enum: SORTS, description: 'Field, or -field for descending' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @ApiPropertyOptional({ enum: FILTERS, description: 'reported: with a report nobody has settled' })
  @IsOptional()
  @IsIn(FILTERS)
  status?: (typeof FILTERS)[number];
}
