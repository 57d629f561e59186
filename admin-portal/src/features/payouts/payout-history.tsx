import { Timeline } from 'antd';

import type { PayoutEvent } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';

/** What was done to a payout, the newest first: what, when, who, and why where a reason was asked. */
export function PayoutHistory({ history }: { history: readonly PayoutEvent[] }) {
  const t = useCopy();
  return (
    <aside aria-labelledby="history">
      <h2 id="history" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('payout.history')}
      </h2>
      <Timeline
        items={history.toReversed().map(({ version, act, actorName, reason, at }) => ({
          key: version,
          color: '#1D6B5F',
          children: (
            <>
              <strong>{t(`payout.act.${act}`)}</strong>
              <div className="quiet">
                <Instant at={at} />
              </div>
              <div className="quiet">
                {t('history.by', { name: actorName, who: t('actor.admin') })}
              </div>
              {reason !== null && <div>{t('history.reason', { reason })}</div>}
            </>
          ),
        }))}
      />
    </aside>
  );
}
