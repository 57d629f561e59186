import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { AdminReviewReader } from './application/admin-review-reader.js';
import { EditReview } from './application/edit-review.js';
import { FollowOutcomes } from './application/follow-outcomes.js';
import { ModerateReview } from './application/moderate-review.js';
import { OwnReview } from './application/own-review.js';
import { PracticeReviewReader } from './application/practice-review-reader.js';
import { RatePsychologist } from './application/rate-psychologist.js';
import { ReplyToReview } from './application/reply-to-review.js';
import { ReportReview } from './application/report-review.js';
import { ReviewReader } from './application/review-reader.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { reviewHoldings } from './application/holdings.js';
import { WithdrawAllReviews } from './application/withdraw-all-reviews.js';
import { WithdrawReview } from './application/withdraw-review.js';
import { WriteReview } from './application/write-review.js';
import { AdminReviewsController } from './http/admin-reviews.controller.js';
import { PracticeReviewsController } from './http/practice-reviews.controller.js';
import { ReviewActs, ReviewDesk } from './http/review-desk.js';
import { ReviewsController } from './http/reviews.controller.js';
import { ReviewRepository } from './infrastructure/review.repository.js';

@Module({
  imports: [DirectoryModule],
  controllers: [ReviewsController, PracticeReviewsController, AdminReviewsController],
  providers: [
    AdminReviewReader,
    EditReview,
    FollowOutcomes,
    ModerateReview,
    OwnReview,
    PracticeReviewReader,
    RatePsychologist,
    ReplyToReview,
    ReportReview,
    ReviewActs,
    ReviewDesk,
    ReviewReader,
    ReviewRepository,
    WithdrawAllReviews,
    WithdrawReview,
    WriteReview,
  ],
  exports: [RatePsychologist, ReplyToReview, ReportReview, WriteReview],
})
export class ReviewsModule {
  constructor(personalData: PersonalData, withdrawAll: WithdrawAllReviews) {
    personalData.register(reviewHoldings((tx, subject) => withdrawAll.execute(tx, subject)));
  }
}
