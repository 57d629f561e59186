import { Timeline } from 'antd';

import { useCopy } from '../copy/use-copy';
import { Instant } from './instant';

type PastDecision = { what: string; byName: string; reason: string; at: string };

type Props = { decisions: readonly PastDecision[]; empty?: string };

/** What admins decided, from the oldest given to the newest shown first: what, who and why. */
export function DecisionHistory({ decisions, empty }: Props) {
  const t = useCopy();
  return (
    <aside aria-labelledby="history">
      <h2 id="history" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('history.title')}
      </h2>
      {decisions.length === 0 && empty !== undefined && <p className="quiet">{empty}</p>}
      <Timeline
        items={decisions.toReversed().map(({ what, byName, reason, at }) => ({
          key: at,
          color: '#1D6B5F',
          children: (
            <>
              <strong>{what}</strong>
              <div className="quiet">
                <Instant at={at} />
              </div>
              <div className="quiet">
                {t('history.by', { name: byName, who: t('actor.admin') })}
              </div>
              <div style={{ whiteSpace: 'pre-wrap' }}>{t('history.reason', { reason })}</div>
            </>
          ),
        }))}
      />
    </aside>
  );
}
