import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { DEFAULT_LIMIT, pageOf, timeAndIdOf, type Page } from '../../../platform/http/cursor.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Review } from '../domain/review.js';
import { ReviewRepository } from '../infrastructure/review.repository.js';
import {
  IS_SHOWN,
  REVIEW_COLUMNS,
  reviewOf,
  type ReviewRow,
} from '../infrastructure/review.row.js';

export interface ReviewPage {
  readonly limit?: number;
  readonly cursor?: string;
}

/** The newest first; a cursor names the last review that was shown. */
const SHOWN = `
  SELECT ${REVIEW_COLUMNS} FROM review r
   WHERE r.psychologist_id = $1 AND ${IS_SHOWN}
     AND ($2::timestamptz IS NULL OR (r.created_at, r.id) < ($2::timestamptz, $3::uuid))
   ORDER BY r.created_at DESC, r.id DESC LIMIT $4`;

/** Reads reviews for those who may see them. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewRepository,
  ) {}

  /** What stands on a public profile; an unknown psychologist has none. */
  async shownOf(psychologistId: string, { limit, cursor }: ReviewPage): Promise<Page<Review>> {
    const most = limit ?? DEFAULT_LIMIT;
    const [at, id] = cursor === undefined ? [null, null] : timeAndIdOf(cursor);
    const rows = await this.database.query<ReviewRow>(SHOWN, [psychologistId, at, id, most + 1]);
    return pageOf(rows, most, reviewOf, (row) => [row.created_at.toISOString(), row.id]);
  }

  /** The review of a booking, for its client. @throws NotFound when there is none of theirs. */
  async ofBooking(bookingId: string, accountId: string): Promise<Review> {
    const review = await this.reviews.ofBooking(this.database, bookingId);
    if (review?.clientAccountId !== accountId) throw new NotFound();
    return review;
  }

  /** A review one wrote. @throws NotFound when it is another's. */
  async own(id: string, accountId: string): Promise<Review> {
    const review = await this.reviews.byId(this.database, id);
    if (review?.clientAccountId !== accountId) throw new NotFound();
    return review;
  }
}
