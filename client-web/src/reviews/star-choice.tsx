import { Star } from 'lucide-react';
import { FieldError } from '@/components/ui/field';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { STARS } from './star-scale';

interface StarChoiceProps {
  chosen: number;
  onChoose: (stars: number) => void;
  error?: string | undefined;
}

export const STARS_ID = 'stars';

/** Five radio buttons that look like stars: arrows move, the meaning is written beside them. */
export function StarChoice({ chosen, onChoose, error }: StarChoiceProps) {
  const t = useCopy(reviewsCopy).own;
  return (
    <fieldset id={STARS_ID} tabIndex={-1} aria-describedby={error && `${STARS_ID}-error`}>
      <legend className="text-[0.9375rem] font-semibold">{t.stars}</legend>
      <div className="mt-1 -ml-2 flex flex-wrap items-center">
        {STARS.map((star) => (
          <label
            key={star}
            className="cursor-pointer rounded-control p-2 has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="stars"
              className="sr-only"
              checked={star === chosen}
              onChange={() => onChoose(star)}
            />
            <span className="sr-only">
              {t.star(star)}: {t.meaning[star]}
            </span>
            <Star
              aria-hidden
              className={cn('size-8', star <= chosen ? 'fill-sun text-sun' : 'text-edge')}
            />
          </label>
        ))}
        <span aria-hidden className="ml-2 font-medium text-ink-2">
          {t.meaning[chosen]}
        </span>
      </div>
      <FieldError id={`${STARS_ID}-error`} error={error} />
    </fieldset>
  );
}
