import { App, Button, Space } from 'antd';
import { useRef, useState } from 'react';

import { moderateReview } from '../../api/moderate-review';
import { ApiError } from '../../api/problem';
import type { Review, ReviewStatus, ReviewVerdict } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ModerationDialog } from './moderation-dialog';

type Props = { review: Review; onChanged: () => Promise<void> };

/** What can be decided of a review as it stands; withdrawn is for good. */
const VERDICTS: Record<ReviewStatus, readonly ReviewVerdict[]> = {
  published: ['keep', 'hide'],
  hidden: ['restore'],
  withdrawn: [],
};

/** Hide, let stand, show again: each says what will happen and asks for a reason. */
export function ModerationButtons({ review, onChanged }: Props) {
  const t = useCopy();
  const [asked, setAsked] = useState<ReviewVerdict | null>(null);
  const moderation = useModeration(review, onChanged);
  return (
    <>
      <Space wrap>
        {VERDICTS[review.status].map((verdict) => (
          <Button key={verdict} danger={verdict === 'hide'} onClick={() => setAsked(verdict)}>
            {t(`moderate.${verdict}`)}
          </Button>
        ))}
      </Space>
      {asked !== null && (
        <ModerationDialog
          verdict={asked}
          name={review.psychologistName}
          isSending={moderation.isSending}
          onCancel={() => setAsked(null)}
          onDecide={(reason) =>
            void moderation.send(asked, reason).then((isOver) => isOver && setAsked(null))
          }
        />
      )}
    </>
  );
}

/** Sends one decision at a time, says what became of it, and shows the present state either way. */
function useModeration({ id }: Review, onChanged: () => Promise<void>) {
  const t = useCopy();
  const { message, notification } = App.useApp();
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false);

  /** Whether there is nothing left to ask: a decision that found no server may be sent again. */
  const send = async (verdict: ReviewVerdict, reason: string): Promise<boolean> => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setSending(true);
    try {
      await moderateReview(id, { verdict, reason });
      void message.success(t(`moderate.done.${verdict}`));
    } catch (error) {
      notification.warning({ duration: 0, ...noticeOf(error) });
      if (!isConflict(error)) return false;
    } finally {
      isUnderWay.current = false;
      setSending(false);
    }
    await onChanged();
    return true;
  };
  const noticeOf = (error: unknown) => {
    if (isConflict(error)) {
      return { message: t('moderate.conflict'), description: t('moderate.conflictHint') };
    }
    return {
      message: t('moderate.failed'),
      description: error instanceof ApiError ? error.message : t('problem.unexplained'),
    };
  };
  return { isSending, send };
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.statusCode === 409;
}
