import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { DEFAULT_LIMIT, pageOf, timeAndIdOf, type Page } from '../../../platform/http/cursor.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import type { Review } from '../domain/review.js';
import {
  IS_SHOWN,
  REVIEW_COLUMNS,
  reviewOf,
  type ReviewRow,
} from '../infrastructure/review.row.js';
import type { ReviewPage } from './review-reader.js';

/** A review as the psychologist sees it who was reviewed: never who wrote it, nor on which day. */
export interface PracticeReview extends Review {
  /** The psychologist has asked for it to be looked at, and nobody has decided yet. */
  readonly isReported: boolean;
}

interface Row extends ReviewRow {
  is_reported: boolean;
}

const SELECT = `
  SELECT ${REVIEW_COLUMNS}, EXISTS (
           SELECT 1 FROM review_report o
            WHERE o.review_id = r.id AND o.by_account_id = $2 AND o.settled_at IS NULL) AS is_reported
    FROM review r WHERE r.psychologist_id = $1 AND ${IS_SHOWN}`;
const LIST = `${SELECT}
     AND ($3::timestamptz IS NULL OR (r.created_at, r.id) < ($3::timestamptz, $4::uuid))
     AND (NOT $5::boolean OR r.reply IS NULL)
   ORDER BY r.created_at DESC, r.id DESC LIMIT $6`;
const ONE = `${SELECT} AND r.id = $3`;

/** Reads what is said in public of one's own practice. */
@Injectable()
export class PracticeReviewReader {
  constructor(
    private readonly database: Database,
    private readonly psychologists: Psychologists,
  ) {}

  /** The newest first; of an account without a profile there are none. */
  async list(
    accountId: string,
    { limit, cursor, onlyUnanswered }: ReviewPage & { onlyUnanswered: boolean },
  ): Promise<Page<PracticeReview>> {
    const most = limit ?? DEFAULT_LIMIT;
    const [at, id] = cursor === undefined ? [null, null] : timeAndIdOf(cursor);
    const practice = await this.psychologists.idOfAccount(this.database, accountId);
    const values = [practice, accountId, at, id, onlyUnanswered, most + 1];
    const rows = await this.database.query<Row>(LIST, values);
    return pageOf(rows, most, practiceReviewOf, (row) => [row.created_at.toISOString(), row.id]);
  }

  /** @throws NotFound unless it is a shown review of one's own practice. */
  async one(id: string, accountId: string): Promise<PracticeReview> {
    const practice = await this.psychologists.idOfAccount(this.database, accountId);
    const [row] = await this.database.query<Row>(ONE, [practice, accountId, id]);
    if (!row) throw new NotFound();
    return practiceReviewOf(row);
  }
}

function practiceReviewOf(row: Row): PracticeReview {
  return { ...reviewOf(row), isReported: row.is_reported };
}
