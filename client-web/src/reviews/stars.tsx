import { Star } from 'lucide-react';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { STARS } from './star-scale';

/** A given number of stars, said in words as well. */
export function Stars({ count }: { count: number }) {
  const t = useCopy(reviewsCopy).own;
  return (
    <span className="inline-flex gap-0.5">
      <span className="sr-only">{t.star(count)}</span>
      {STARS.map((star) => (
        <Star
          key={star}
          aria-hidden
          className={cn('size-4.5', star <= count ? 'fill-sun text-sun' : 'text-edge')}
        />
      ))}
    </span>
  );
}
