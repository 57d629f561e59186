import { Timeline } from 'antd';

import type { ApplicationEvent } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';

/** What happened to an application, newest first: the act, who and why. */
export function ApplicationHistory({ history }: { history: readonly ApplicationEvent[] }) {
  const t = useCopy();
  return (
    <aside aria-labelledby="history">
      <h2 id="history" className="section-title" style={{ marginBlockStart: 0 }}>
        {t('history.title')}
      </h2>
      <Timeline
        items={history.toReversed().map((event) => ({
          key: event.version,
          color: '#1D6B5F',
          children: (
            <>
              <strong>{t(`application.act.${event.act}`)}</strong>
              <div className="quiet">
                <Instant at={event.at} />
              </div>
              <div className="quiet">
                {t('history.by', { name: event.actorName, who: t(`actor.${event.actor}`) })}
              </div>
              {event.reason !== null && (
                <div style={{ whiteSpace: 'pre-wrap' }}>
                  {t('history.reason', { reason: event.reason })}
                </div>
              )}
            </>
          ),
        }))}
      />
    </aside>
  );
}
