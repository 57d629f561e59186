import { ArrowRightOutlined } from '@ant-design/icons';
import { Timeline } from 'antd';

import type { BookingEvent, BookingStatus } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { BookingStatusTag } from '../../parts/status-tag';
import { wordOf } from '../../parts/word-of';

/** What happened to a booking, newest first: the act, the state it led to, who and why. */
export function BookingHistory({ history }: { history: readonly BookingEvent[] }) {
  const t = useCopy();
  const newestFirst = history.toSorted((a, b) => b.version - a.version);
  return (
    <aside aria-labelledby="history">
      <h2 id="history" className="section-title">
        {t('history.title')}
      </h2>
      <Timeline
        items={newestFirst.map((event) => ({
          key: event.version,
          color: '#1D6B5F',
          children: <Event event={event} />,
        }))}
      />
    </aside>
  );
}

/** From which state to which; a booking begins in none. */
function Change({ from, to }: { from: BookingStatus | null; to: BookingStatus }) {
  const t = useCopy();
  return (
    <div className="change">
      {from && (
        <>
          <BookingStatusTag status={from} />
          <ArrowRightOutlined aria-label={t('history.becomes')} />
        </>
      )}
      <BookingStatusTag status={to} />
    </div>
  );
}

function Event({ event }: { event: BookingEvent }) {
  const t = useCopy();
  const who = t(`actor.${event.actor}`);
  return (
    <>
      <strong>{t(`act.${event.act}`)}</strong>
      {event.fromStatus !== event.toStatus && (
        <Change from={event.fromStatus} to={event.toStatus} />
      )}
      <div className="quiet">
        <Instant at={event.at} />
      </div>
      <div className="quiet">
        {event.actorName ? t('history.by', { name: event.actorName, who }) : who}
      </div>
      {event.reasonCode && (
        <div>{t('history.reason', { reason: wordOf('reason', event.reasonCode) })}</div>
      )}
    </>
  );
}
