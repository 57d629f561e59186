import { useState } from 'react';
import type { PracticeReview } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useToast } from '@/components/ui/toast';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { formatMonth } from '@/lib/times';
import { Stars } from '@/reviews/stars';
import { useTimes } from '@/session/use-times';
import { AskOnce } from '../frame/ask-once';
import { useReply } from '../hooks/use-own-reviews';
import { ReplyForm } from './reply-form';
import { ReportDialog } from './report-dialog';

/** One review with its answer, and what the psychologist can do about it. */
export function ReviewCard({ review }: { review: PracticeReview }) {
  const t = useCopy(reviewsCopy);
  const { language } = useTimes();
  const [isWriting, setWriting] = useState(false);
  const month = formatMonth(review.month, language);
  return (
    <li>
      <Card>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-ink-2">
          <Stars count={review.rating} />
          {review.isEdited ? `${month}, ${t.list.edited}` : month}
          {review.isReported && <Badge>{t.practice.reported}</Badge>}
        </p>
        <p className={review.text === null ? 'mt-2 text-ink-2' : 'mt-2 whitespace-pre-line'}>
          {review.text ?? t.practice.noText}
        </p>
        {isWriting ? (
          <ReplyForm review={review} onDone={() => setWriting(false)} />
        ) : (
          <>
            {review.reply !== null && (
              <div className="mt-3 border-l-2 border-tint-2 pl-3 text-[0.9375rem]">
                <p className="font-semibold">{t.practice.yourReply}</p>
                <p className="mt-0.5 whitespace-pre-line text-ink-2">{review.reply.text}</p>
              </div>
            )}
            <Acts review={review} onWrite={() => setWriting(true)} />
          </>
        )}
      </Card>
    </li>
  );
}

function Acts({ review, onWrite }: { review: PracticeReview; onWrite: () => void }) {
  const t = useCopy(reviewsCopy).practice;
  const [asked, setAsked] = useState<'report' | 'withdraw' | null>(null);
  const reply = useReply(review);
  const toast = useToast();
  const close = () => setAsked(null);
  return (
    <div className="mt-2 -ml-3 flex flex-wrap">
      <Button variant="quiet" onClick={onWrite}>
        {review.reply === null ? t.answer : t.editReply}
      </Button>
      {review.reply !== null && (
        <Button variant="quiet" className="text-ink-2" onClick={() => setAsked('withdraw')}>
          {t.withdrawReply}
        </Button>
      )}
      {!review.isReported && (
        <Button variant="quiet" className="text-ink-2" onClick={() => setAsked('report')}>
          {t.report}
        </Button>
      )}
      {asked === 'report' && <ReportDialog review={review} onClose={close} />}
      {asked === 'withdraw' && (
        <AskOnce
          title={t.withdrawReplyTitle}
          body={t.withdrawReplyBody}
          yes={t.withdrawReplyYes}
          no={t.cancel}
          send={() => reply.mutateAsync(null)}
          onSent={() => toast(t.replyWithdrawn)}
          onClose={close}
        />
      )}
    </div>
  );
}
