import { useState, type SubmitEvent } from 'react';
import { failureCode } from '@/api/problem';
import type { Review } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { StarChoice, STARS_ID } from './star-choice';
import { useSaveReview } from './use-review';

const MAX_LENGTH = 2000;
/** From here on the reader is told how much is left. */
const NEARLY_FULL = 200;
const NOTHING = { rating: 0, text: null };

interface ReviewFormProps {
  bookingId: string;
  review: Review | null;
  onDone: () => void;
}

/** Stars and a few words; what was typed stays when saving fails. */
export function ReviewForm({ bookingId, review, onDone }: ReviewFormProps) {
  const t = useCopy(reviewsCopy).own;
  const before = review ?? NOTHING;
  const [rating, setRating] = useState(before.rating);
  const [text, setText] = useState(before.text ?? '');
  const [hasTried, setTried] = useState(false);
  const save = useSaveReview(bookingId, review);
  const toast = useToast();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (rating === 0) {
      document.getElementById(STARS_ID)?.focus();
      return;
    }
    void save.mutateAsync({ rating, text }).then(
      () => {
        toast(t.saved);
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <form noValidate onSubmit={submit} className="mt-4 space-y-4">
      <StarChoice
        chosen={rating}
        onChoose={setRating}
        error={hasTried && rating === 0 ? t.choose : undefined}
      />
      <div>
        <Field id="review-text" label={t.text} hint={t.hint} optional>
          <Textarea
            value={text}
            maxLength={MAX_LENGTH}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Left count={MAX_LENGTH - text.length} />
      </div>
      {save.isError && <NotSaved error={save.error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={save.isPending}>
          {save.isPending ? t.sending : review === null ? t.submit : t.save}
        </Button>
        {review !== null && (
          <Button variant="quiet" onClick={onDone}>
            {t.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function Left({ count }: { count: number }) {
  const t = useCopy(reviewsCopy).own;
  if (count > NEARLY_FULL) return null;
  return <p className="numeric mt-1 text-sm text-ink-2">{t.left(count)}</p>;
}

function NotSaved({ error }: { error: unknown }) {
  const t = useCopy(reviewsCopy).own;
  const { problems } = useCopy(commonCopy);
  const code = failureCode(error);
  return (
    <Alert tone="danger" live>
      {code === 'stale_version' ? t.stale : problems[code]}
    </Alert>
  );
}
