import { Injectable } from '@nestjs/common';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { EditReview } from '../application/edit-review.js';
import { ReportReview } from '../application/report-review.js';
import { ReviewReader } from '../application/review-reader.js';
import { WithdrawReview } from '../application/withdraw-review.js';
import { WriteReview } from '../application/write-review.js';
import type { Opinion } from '../domain/review.js';
import { presentReview } from './present-reviews.js';
import type {
  EditReviewRequest,
  ReportReviewRequest,
  WriteReviewRequest,
} from './reviews.requests.js';
import type { ReviewResponse } from './reviews.responses.js';

/** What can be done to a review by whoever wrote or read it. */
@Injectable()
export class ReviewActs {
  constructor(
    readonly write: WriteReview,
    readonly edit: EditReview,
    readonly withdraw: WithdrawReview,
    readonly report: ReportReview,
  ) {}
}

/** Carries requests to the use cases and shows the review as it is afterwards. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly acts: ReviewActs,
    private readonly reader: ReviewReader,
  ) {}

  async write(
    bookingId: string,
    body: WriteReviewRequest,
    accountId: string,
  ): Promise<ReviewResponse> {
    const opinion = { rating: body.rating, text: wordsOf(body.text) };
    return this.show(await this.acts.write.run(bookingId, accountId, opinion), accountId);
  }

  async ofBooking(bookingId: string, accountId: string): Promise<ReviewResponse> {
    return presentReview(await this.reader.ofBooking(bookingId, accountId));
  }

  async edit(
    id: string,
    body: EditReviewRequest,
    by: { accountId: string; expected: ExpectedVersion },
  ): Promise<ReviewResponse> {
    await this.acts.edit.run(id, by.accountId, changeOf(body), by.expected);
    return this.show(id, by.accountId);
  }

  withdraw(id: string, accountId: string): Promise<void> {
    return this.acts.withdraw.run(id, accountId);
  }

  report(id: string, body: ReportReviewRequest, accountId: string): Promise<void> {
    const { reason, words } = body;
    return this.acts.report.run(id, accountId, { reason, words: wordsOf(words) });
  }

  private async show(id: string, accountId: string): Promise<ReviewResponse> {
    return presentReview(await this.reader.own(id, accountId));
  }
}

function changeOf({ rating, text }: EditReviewRequest): Partial<Opinion> {
  return {
    ...(rating === undefined ? {} : { rating }),
    ...(text === undefined ? {} : { text: wordsOf(text) }),
  };
}

/** No words and empty words are the same. */
function wordsOf(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
