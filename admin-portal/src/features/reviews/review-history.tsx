import { Timeline } from 'antd';

import type { Review } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';

/** What was decided about a review, newest first: what, who and why. */
export function ReviewHistory({ decisions }: { decisions: Review['decisions'] }) {
  const t = useCopy();
  return (
    <aside aria-labelledby="history">
      <h2 id="history" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('history.title')}
      </h2>
      {decisions.length === 0 && <p className="quiet">{t('review.noDecisions')}</p>}
      <Timeline
        items={decisions.toReversed().map((decision) => ({
          key: decision.at,
          color: '#1D6B5F',
          children: (
            <>
              <strong>{t(`review.decision.${decision.verdict}`)}</strong>
              <div className="quiet">
                <Instant at={decision.at} />
              </div>
              <div className="quiet">{t('review.by', { name: decision.byName })}</div>
              <div style={{ whiteSpace: 'pre-wrap' }}>
                {t('history.reason', { reason: decision.reason })}
              </div>
            </>
          ),
        }))}
      />
    </aside>
  );
}
