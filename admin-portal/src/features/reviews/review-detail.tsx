import { useInvalidate } from '@refinedev/core';
import type { ReactNode } from 'react';

import type { Review } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { DecisionHistory } from '../../parts/decision-history';
import { DetailPage } from '../../parts/detail-page';
import { Facts } from '../../parts/facts';
import { Guarded } from '../../parts/guarded';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';
import { PageHead } from '../../parts/page-head';
import { ResourceLink } from '../../parts/resource-link';
import { ReviewStatusTag } from '../../parts/status-tag';
import { ModerationButtons } from './moderation-buttons';
import { ReviewReports } from './review-reports';
import { Stars } from './stars';

export default function ReviewDetail() {
  const t = useCopy();
  return (
    <Guarded resource="reviews">
      <DetailPage resource="reviews" back={t('review.list')}>
        {(review) => <ReviewView review={review} />}
      </DetailPage>
    </Guarded>
  );
}

function ReviewView({ review }: { review: Review }) {
  const t = useCopy();
  const invalidate = useInvalidate();
  const { id } = review;
  return (
    <>
      <PageHead
        title={t('review.titleOf', { name: review.psychologistName })}
        back={{ to: '/reviews', label: t('review.list') }}
        beside={<ReviewStatusTag status={review.status} />}
        actions={
          <ModerationButtons
            review={review}
            onChanged={() =>
              invalidate({ resource: 'reviews', id, invalidates: ['list', 'detail'] })
            }
          />
        }
      />
      <div className="detail">
        <div>
          <Facts facts={useReviewFacts(review)} />
          <p className="quiet">{t('review.notNamed')}</p>
          <ReviewReports reports={review.reports} />
        </div>
        <DecisionHistory
          empty={t('review.noDecisions')}
          decisions={review.decisions.map(({ verdict, ...decision }) => ({
            ...decision,
            what: t(`review.decision.${verdict}`),
          }))}
        />
      </div>
    </>
  );
}

function useReviewFacts(review: Review): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const { psychologistId, psychologistName, text, reply } = review;
  return [
    [
      t('review.psychologist'),
      <ResourceLink resource="psychologists" id={psychologistId} words={psychologistName} />,
    ],
    [t('review.stars'), <Stars count={review.rating} />],
    [t('review.text'), <Said words={text ?? t('review.noText')} />],
    [t('review.reply'), <Said words={reply?.text ?? t('common.none')} />],
    [t('review.createdAt'), <Instant at={review.createdAt} />],
    [t('review.counted'), t(`review.counted.${review.isShown ? 'yes' : 'no'}`)],
    [t('common.id'), <Identifier value={review.id} />],
  ];
}

function Said({ words }: { words: string }) {
  return <span style={{ whiteSpace: 'pre-wrap' }}>{words}</span>;
}
