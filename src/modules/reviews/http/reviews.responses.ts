import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  REPORT_REASONS,
  REVIEW_STATUSES,
  VERDICTS,
  type ReportReason,
  type ReviewStatus,
  type Verdict,
} from '../domain/review.js';

@ApiSchema({ name: 'ReviewReply' })
export class ReviewReplyResponse {
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

@ApiSchema({ name: 'PublicReview' })
export class PublicReviewResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 }) rating!: number;
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
  @ApiProperty({
    example: '2026-11',
    description: 'The month alone, in Jakarta: a day would point to a session, and so to a person',
  })
  month!: string;
  @ApiProperty() isEdited!: boolean;
  @ApiProperty({ type: ReviewReplyResponse, nullable: true }) reply!: ReviewReplyResponse | null;
}

@ApiSchema({ name: 'PublicReviewListResponse' })
export class PublicReviewListResponse {
  @ApiProperty({ type: [PublicReviewResponse] }) items!: PublicReviewResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiSchema({ name: 'PracticeReview' })
export class PracticeReviewResponse extends PublicReviewResponse {
  @ApiProperty({ description: 'I have reported it, and nobody has decided yet' })
  isReported!: boolean;
  @ApiProperty({ type: 'integer', description: 'The ETag, too' }) version!: number;
}

@ApiSchema({ name: 'PracticeReviewListResponse' })
export class PracticeReviewListResponse {
  @ApiProperty({ type: [PracticeReviewResponse] }) items!: PracticeReviewResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiSchema({ name: 'ReviewResponse' })
export class ReviewResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REVIEW_STATUSES, enumName: 'ReviewStatus' }) status!: ReviewStatus;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 }) rating!: number;
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) editedAt!: string | null;
  @ApiProperty({ type: ReviewReplyResponse, nullable: true }) reply!: ReviewReplyResponse | null;
  @ApiProperty({ type: 'integer', description: 'The ETag, too' }) version!: number;
}

@ApiSchema({ name: 'AdminReviewListItem' })
export class AdminReviewListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REVIEW_STATUSES, enumName: 'ReviewStatus' }) status!: ReviewStatus;
  @ApiProperty({ format: 'uuid' }) psychologistId!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 }) rating!: number;
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
  @ApiProperty({ type: 'integer', description: 'Reports nobody has settled' }) openReports!: number;
  @ApiProperty({ description: 'Public, and part of the rating: its session counts as completed' })
  isShown!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiSchema({ name: 'AdminReviewListResponse' })
export class AdminReviewListResponse {
  @ApiProperty({ type: [AdminReviewListItem] }) items!: AdminReviewListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'ReviewReport' })
export class ReviewReportResponse {
  @ApiProperty({ enum: REPORT_REASONS, enumName: 'ReportReason' }) reason!: ReportReason;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ description: 'By the psychologist it is about, or by somebody else' })
  isByPsychologist!: boolean;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) settledAt!: string | null;
}

@ApiSchema({ name: 'ReviewDecision' })
export class ReviewDecisionResponse {
  @ApiProperty({ enum: VERDICTS, enumName: 'ReviewVerdict' }) verdict!: Verdict;
  @ApiProperty() reason!: string;
  @ApiProperty() byName!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

@ApiSchema({ name: 'AdminReviewResponse' })
export class AdminReviewResponse extends AdminReviewListItem {
  @ApiProperty({ type: ReviewReplyResponse, nullable: true }) reply!: ReviewReplyResponse | null;
  @ApiProperty({ type: [ReviewReportResponse] }) reports!: ReviewReportResponse[];
  @ApiProperty({ type: [ReviewDecisionResponse] }) decisions!: ReviewDecisionResponse[];
}
