/** Front door of reviews. */
export { ReviewsModule } from './reviews.module.js';
export { WriteReview } from './application/write-review.js';
export { ReplyToReview } from './application/reply-to-review.js';
