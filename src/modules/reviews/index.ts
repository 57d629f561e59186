/** Front door of reviews. */
export { ReviewsModule } from './reviews.module.js';
export { ModerateReview } from './application/moderate-review.js';
export { RatePsychologist } from './application/rate-psychologist.js';
export { ReplyToReview } from './application/reply-to-review.js';
export { ReportReview } from './application/report-review.js';
export { WriteReview } from './application/write-review.js';
