import { instantOf } from '../../../kernel/time/instant.js';
import type { Review, ReviewStatus } from '../domain/review.js';

export interface ReviewRow {
  id: string;
  booking_id: string;
  psychologist_id: string;
  client_account_id: string;
  rating: number;
  text: string | null;
  status: ReviewStatus;
  version: number;
  created_at: Date;
  edited_at: Date | null;
  reply: string | null;
  replied_at: Date | null;
}

export const REVIEW_COLUMNS = `
  r.id, r.booking_id, r.psychologist_id, r.client_account_id, r.rating, r.text, r.status, r.version,
  r.created_at, r.edited_at, r.reply, r.replied_at`;

/** Of a review `r`: published, and of a session that still counts as completed. */
export const IS_SHOWN = `(
  r.status = 'published'
  AND EXISTS (SELECT 1 FROM booking_party_view b WHERE b.id = r.booking_id AND b.status = 'completed'))`;

export function reviewOf(row: ReviewRow): Review {
  return {
    id: row.id,
    bookingId: row.booking_id,
    psychologistId: row.psychologist_id,
    clientAccountId: row.client_account_id,
    rating: row.rating,
    text: row.text,
    status: row.status,
    version: row.version,
    createdAt: instantOf(row.created_at),
    editedAt: row.edited_at && instantOf(row.edited_at),
    reply: replyOf(row),
  };
}

function replyOf({ reply, replied_at }: ReviewRow): Review['reply'] {
  return reply === null || replied_at === null ? null : { text: reply, at: instantOf(replied_at) };
}
