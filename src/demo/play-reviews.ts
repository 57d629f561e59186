import { plusHours, type Instant } from '../kernel/time/instant.js';
import type { StoryBooking } from './book-in-story.js';
import type { DemoPeople } from './make-people.js';
import type { PlannedReview } from './story/planned-booking.js';
import type { Timeline } from './timeline.js';
import type { UseCases } from './use-cases.js';

interface Stage {
  readonly house: UseCases;
  readonly people: DemoPeople;
  readonly timeline: Timeline;
}

/** What clients of the story say afterwards, through the same use cases as everybody. */
export class PlayReviews {
  constructor(private readonly stage: Stage) {}

  /** A few hours after the session, when it has been marked as completed. */
  add(booking: StoryBooking, review: PlannedReview, markedAt: Instant): void {
    const { house, timeline } = this.stage;
    const at = plusHours(markedAt, 5);
    timeline.add(at, async () => {
      const { rating, text } = review;
      const opinion = { rating, text };
      const id = await house.writeReview.run(booking.id, booking.clientAccountId, opinion);
      this.addAnswers(id, booking, review, at);
    });
  }

  private addAnswers(
    id: string,
    booking: StoryBooking,
    { reply, report, hiddenBecause }: PlannedReview,
    writtenAt: Instant,
  ): void {
    const { house, people, timeline } = this.stage;
    const { accountId } = booking.psychologist;
    const dayAfter = plusHours(writtenAt, 16);
    if (reply !== undefined) {
      timeline.add(dayAfter, () => house.replyToReview.run(id, accountId, { text: reply }));
    }
    if (report !== undefined) {
      const complaint = { reason: report, words: null };
      timeline.add(dayAfter, () => house.reportReview.run(id, accountId, complaint));
    }
    if (hiddenBecause !== undefined) {
      const verdict = { verdict: 'hide', reason: hiddenBecause } as const;
      timeline.add(plusHours(dayAfter, 20), () =>
        house.moderateReview.run(id, people.adminId, verdict),
      );
    }
  }
}
