import { useState, type SubmitEvent } from 'react';
import { failureCode } from '@/api/problem';
import type { PracticeReview } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { useReply } from '../hooks/use-own-reviews';

const MAX_LENGTH = 2000;

/** A public answer; what was typed stays when saving fails. */
export function ReplyForm({ review, onDone }: { review: PracticeReview; onDone: () => void }) {
  const t = useCopy(reviewsCopy).practice;
  const failureText = useFailureText();
  const [text, setText] = useState(review.reply?.text ?? '');
  const [wasTried, setTried] = useState(false);
  const reply = useReply(review);
  const toast = useToast();
  const id = `reply-${review.id}`;
  const isEmpty = text.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return document.getElementById(id)?.focus();
    void reply.mutateAsync(text.trim()).then(
      () => {
        toast(t.replySaved);
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <form noValidate onSubmit={submit} className="mt-4 space-y-3">
      <Field
        id={id}
        label={t.replyLabel}
        hint={t.replyHint}
        error={wasTried && isEmpty ? t.replyEmpty : undefined}
      >
        <Textarea
          autoFocus
          className="min-h-24!"
          value={text}
          maxLength={MAX_LENGTH}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {reply.isError && (
        <Alert tone="danger" live>
          {failureCode(reply.error) === 'stale_version' ? t.stale : failureText(reply.error)}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={reply.isPending}>
          {t.send}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
