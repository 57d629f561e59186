import { isoOf } from '../../../kernel/time/instant.js';
import { civilDateOf, zoneId } from '../../../kernel/time/zones.js';
import type { Page } from '../../../platform/http/cursor.js';
import type { AdminReviewRow, ReportRow, VerdictRow } from '../application/admin-review-reader.js';
import type { PracticeReview } from '../application/practice-review-reader.js';
import type { Review } from '../domain/review.js';
import type {
  AdminReviewListItem,
  AdminReviewResponse,
  PracticeReviewListResponse,
  PracticeReviewResponse,
  PublicReviewListResponse,
  PublicReviewResponse,
  ReviewDecisionResponse,
  ReviewReplyResponse,
  ReviewReportResponse,
  ReviewResponse,
} from './reviews.responses.js';

const JAKARTA = zoneId('Asia/Jakarta');
const MONTH = 'YYYY-MM'.length;

export function presentPublicPage({ items, nextCursor }: Page<Review>): PublicReviewListResponse {
  return { items: items.map(presentPublic), nextCursor };
}

function presentPublic(review: Review): PublicReviewResponse {
  return {
    id: review.id,
    rating: review.rating,
    text: review.text,
    month: civilDateOf(JAKARTA, review.createdAt).slice(0, MONTH),
    isEdited: review.editedAt !== null,
    reply: presentReply(review),
  };
}

export function presentPracticePage({
  items,
  nextCursor,
}: Page<PracticeReview>): PracticeReviewListResponse {
  return { items: items.map(presentPractice), nextCursor };
}

export function presentPractice(review: PracticeReview): PracticeReviewResponse {
  const { isReported, version } = review;
  return { ...presentPublic(review), isReported, version };
}

export function presentReview(review: Review): ReviewResponse {
  return {
    id: review.id,
    status: review.status,
    rating: review.rating,
    text: review.text,
    createdAt: isoOf(review.createdAt),
    editedAt: review.editedAt && isoOf(review.editedAt),
    reply: presentReply(review),
    version: review.version,
  };
}

export function presentAdminItem(row: AdminReviewRow): AdminReviewListItem {
  return {
    id: row.id,
    status: row.status,
    psychologistId: row.psychologist_id,
    psychologistName: row.psychologist_name,
    rating: row.rating,
    text: row.text,
    openReports: row.open_reports,
    isShown: row.is_shown,
    createdAt: row.created_at.toISOString(),
  };
}

export function presentAdmin(
  row: AdminReviewRow,
  reports: readonly ReportRow[],
  verdicts: readonly VerdictRow[],
): AdminReviewResponse {
  return {
    ...presentAdminItem(row),
    reply:
      row.reply === null || row.replied_at === null
        ? null
        : { text: row.reply, at: row.replied_at.toISOString() },
    reports: reports.map(presentReport),
    decisions: verdicts.map(presentDecision),
  };
}

function presentReply({ reply }: Review): ReviewReplyResponse | null {
  return reply && { text: reply.text, at: isoOf(reply.at) };
}

function presentReport(row: ReportRow): ReviewReportResponse {
  return {
    reason: row.reason,
    words: row.words,
    isByPsychologist: row.is_by_psychologist,
    at: row.at.toISOString(),
    settledAt: row.settled_at && row.settled_at.toISOString(),
  };
}

function presentDecision(row: VerdictRow): ReviewDecisionResponse {
  return {
    verdict: row.verdict,
    reason: row.reason,
    byName: row.by_name,
    at: row.at.toISOString(),
  };
}
