import { Button, Space } from 'antd';
import { useState } from 'react';

import { moderateReview } from '../../api/moderate-review';
import type { Review, ReviewStatus, ReviewVerdict } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useDecision } from '../../parts/use-decision';

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
  const { isSending, decide } = useDecision(
    {
      failed: t('moderate.failed'),
      conflict: t('moderate.conflict'),
      conflictHint: t('moderate.conflictHint'),
    },
    onChanged,
  );
  const moderate = async (verdict: ReviewVerdict, reason: string) => {
    const isOver = await decide({
      send: () => moderateReview(review.id, { verdict, reason }),
      done: t(`moderate.done.${verdict}`),
    });
    if (isOver) setAsked(null);
  };
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
        <ReasonDialog
          title={t(`moderate.${asked}.title`)}
          effect={t(`moderate.${asked}.effect`, { name: review.psychologistName })}
          okText={t(`moderate.${asked}`)}
          isDangerous={asked === 'hide'}
          reasonHint={t('standing.reasonHint')}
          isSending={isSending}
          onCancel={() => setAsked(null)}
          onDecide={(reason) => void moderate(asked, reason)}
        />
      )}
    </>
  );
}
