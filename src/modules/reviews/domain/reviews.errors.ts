import { DomainError } from '../../../kernel/errors/domain-error.js';
import type { ReviewStatus } from './review.js';

/** A booking is reviewed once, even when the review was withdrawn. */
export class AlreadyReviewed extends DomainError {
  override readonly code = 'already_reviewed';
  override readonly kind = 'conflict';
  constructor() {
    super('The session has been reviewed already.');
  }
}

/** A review opens when the session is completed. */
export class NotReviewable extends DomainError {
  override readonly code = 'not_reviewable';
  override readonly kind = 'conflict';
  constructor() {
    super('Only a completed session can be reviewed.');
  }
}

export class ReviewNotInState extends DomainError {
  override readonly code = 'review_not_in_state';
  override readonly kind = 'conflict';
  constructor(presentStatus: ReviewStatus) {
    super('The review is not in a state that allows that.', { presentStatus });
  }
}
