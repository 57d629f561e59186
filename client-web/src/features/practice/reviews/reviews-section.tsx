import { useState } from 'react';
import { LoadMore } from '@/components/load-more';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { useOwnReviews } from '../hooks/use-own-reviews';
import { ReviewCard } from './review-card';

/** What clients say of the practice, and the answers to it. */
export function ReviewsSection() {
  const t = useCopy(reviewsCopy).practice;
  const [onlyUnanswered, setOnlyUnanswered] = useState(false);
  const reviews = useOwnReviews({ onlyUnanswered });
  return (
    <div className="max-w-3xl">
      <p className="text-ink-2">{t.intro}</p>
      <Checkbox
        id="only-unanswered"
        className="mt-4"
        label={t.onlyUnanswered}
        checked={onlyUnanswered}
        onChange={(event) => setOnlyUnanswered(event.target.checked)}
      />
      <div className="mt-3">
        <Loaded query={reviews}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) {
              return (
                <EmptyState title={onlyUnanswered ? t.allAnswered : t.none}>
                  {onlyUnanswered ? t.allAnsweredBody : t.noneBody}
                </EmptyState>
              );
            }
            return (
              <ul className="space-y-4">
                {items.map((review) => (
                  <ReviewCard key={review.id} review={review} />
                ))}
              </ul>
            );
          }}
        </Loaded>
        <div className="mt-5">
          <LoadMore query={reviews} onMore={() => void reviews.fetchNextPage()} />
        </div>
      </div>
    </div>
  );
}
