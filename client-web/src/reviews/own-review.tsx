import { useState } from 'react';
import type { Review } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { Reply } from './reply';
import { ReviewForm } from './review-form';
import { Stars } from './stars';
import { useReview } from './use-review';
import { WithdrawReview } from './withdraw-review';

interface WrittenProps {
  bookingId: string;
  review: Review;
  onEdit: () => void;
}

function Written({ bookingId, review, onEdit }: WrittenProps) {
  const t = useCopy(reviewsCopy).own;
  return (
    <>
      <h2 className="text-[1.0625rem]">{t.yours}</h2>
      <p className="mt-2">
        <Stars count={review.rating} />
      </p>
      {review.text !== null && <p className="mt-1 whitespace-pre-line">{review.text}</p>}
      {review.reply !== null && <Reply text={review.reply.text} />}
      {review.status === 'hidden' && <p className="mt-2 text-ink-2">{t.hidden}</p>}
      <div className="mt-2 -ml-3 flex flex-wrap">
        {review.status === 'published' && (
          <Button variant="quiet" onClick={onEdit}>
            {t.edit}
          </Button>
        )}
        <WithdrawReview bookingId={bookingId} id={review.id} />
      </div>
    </>
  );
}

/** On a completed session: asks for a review, or shows the one that was written. */
export function OwnReview({ bookingId }: { bookingId: string }) {
  const t = useCopy(reviewsCopy);
  const [isEditing, setEditing] = useState(false);
  const { data: review, error, refetch } = useReview(bookingId);
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (review === undefined) return <Skeleton className="h-44 w-full" />;
  if (review?.status === 'withdrawn') return <p className="text-ink-2">{t.withdraw.gone}</p>;
  if (review !== null && !isEditing) {
    return (
      <Card>
        <Written bookingId={bookingId} review={review} onEdit={() => setEditing(true)} />
      </Card>
    );
  }
  return (
    <Card>
      <h2 className="text-[1.0625rem]">{review === null ? t.own.title : t.own.yours}</h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.own.intro}</p>
      <ReviewForm bookingId={bookingId} review={review} onDone={() => setEditing(false)} />
    </Card>
  );
}
