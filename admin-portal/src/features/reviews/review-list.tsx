import { Link } from 'react-router';

import { useCopy } from '../../copy/use-copy';
import { Clipped } from '../../parts/clipped';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { reviewStatuses, ReviewStatusTag } from '../../parts/status-tag';
import { TablePage } from '../../parts/table-page';
import { ToneTag } from '../../parts/tone-tag';
import { Stars } from './stars';

/** All reviews, the newest first; the first filter leaves those that wait for a decision. */
export default function ReviewList() {
  const t = useCopy();
  return (
    <Guarded resource="reviews">
      <TablePage
        resource="reviews"
        title={t('review.list')}
        firstSort={{ field: 'createdAt', order: 'desc' }}
        columns={useReviewColumns()}
        filterWords={{
          searchHint: t('review.searchHint'),
          firstDay: t('review.firstDay'),
          lastDay: t('review.lastDay'),
          statuses: (['reported', ...reviewStatuses] as const).map((value) => ({
            value,
            label: t(`review.status.${value}`),
          })),
        }}
      />
    </Guarded>
  );
}

function useReviewColumns(): Array<Column<'reviews'>> {
  const t = useCopy();
  return [
    {
      title: t('review.createdAt'),
      sortBy: 'createdAt',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
    {
      title: t('review.psychologist'),
      cell: ({ id, psychologistName }) => <Link to={`/reviews/${id}`}>{psychologistName}</Link>,
    },
    {
      title: t('review.stars'),
      sortBy: 'rating',
      cell: ({ rating }) => <Stars count={rating} />,
    },
    {
      title: t('review.text'),
      cell: ({ text }) =>
        text === null ? (
          <span className="quiet">{t('review.noText')}</span>
        ) : (
          <Clipped wide words={text} />
        ),
    },
    {
      title: t('review.status'),
      cell: ({ status }) => <ReviewStatusTag status={status} />,
    },
    {
      title: t('review.openReports'),
      sortBy: 'openReports',
      align: 'right',
      cell: ({ openReports }) =>
        openReports === 0 ? '–' : <ToneTag tone="waiting" words={String(openReports)} />,
    },
  ];
}
