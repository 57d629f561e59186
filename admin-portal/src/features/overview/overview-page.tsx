import { Link } from 'react-router';

import type { Statistics, StatusCount } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCount } from '../../format/number';
import { BookingCounts } from '../../parts/booking-counts';
import { Figure } from '../../parts/figure';
import { listAddress } from '../../parts/list-address';
import { Outcome } from '../../parts/outcome';
import { PageHead } from '../../parts/page-head';
import { Rupiah } from '../../parts/rupiah';
import { useMe } from '../../parts/signed-in';
import { agreedSessions } from './agreed-sessions';

/** Where an admin's day begins: what waits, what happens today, what came in. */
export default function OverviewPage() {
  const t = useCopy();
  const { duties } = useMe();
  if (duties.length === 0) {
    return <Outcome kind="closed" title={t('duty.missing')} hint={t('duty.missingHint')} />;
  }
  return (
    <>
      <PageHead title={t('overview.title')} />
      <div className="cards">
        <Figure name="bookingsToday">
          {({ requestsWaiting, sessions, from, to }) => (
            <>
              <RequestsCard waiting={requestsWaiting} />
              <SessionsCard sessions={sessions} day={{ from, to }} />
            </>
          )}
        </Figure>
        <Figure name="moneyToday">
          {({ received, paymentCount }) => (
            <section className="card" aria-labelledby="money">
              <h2 id="money">{t('overview.received')}</h2>
              <p className="card-figure">
                <Rupiah value={received} />
              </p>
              <p className="quiet">{t('overview.payments', { count: paymentCount })}</p>
              <Link to={listAddress('transactions', {}, { field: 'paidAt', order: 'desc' })}>
                {t('overview.openTransactions')}
              </Link>
            </section>
          )}
        </Figure>
        <Figure name="statistics">{(statistics) => <LatelyCard statistics={statistics} />}</Figure>
      </div>
    </>
  );
}

function RequestsCard({ waiting }: { waiting: number }) {
  const t = useCopy();
  const language = useLanguage();
  return (
    <section className="card" aria-labelledby="requests">
      <h2 id="requests">{t('overview.waiting')}</h2>
      <p className="card-figure">{new Intl.NumberFormat(language).format(waiting)}</p>
      <p className="quiet">{t('overview.waitingHint')}</p>
      <Link
        to={listAddress('bookings', { status: 'requested' }, { field: 'startsAt', order: 'asc' })}
      >
        {t('overview.openRequests')}
      </Link>
    </section>
  );
}

function LatelyCard({ statistics: { made, active, registered, sessions } }: Lately) {
  const t = useCopy();
  const language = useLanguage();
  return (
    <section className="card" aria-labelledby="lately">
      <h2 id="lately">{t('overview.lately')}</h2>
      <p className="card-figure">
        {t('overview.latelyMade', { count: formatCount(made.total.now, language) })}
      </p>
      <p className="quiet">
        {t('overview.latelyHint', {
          active: formatCount(active.period.total.now, language),
          registered: formatCount(registered.total.now, language),
          sessions: formatCount(sessions.total.now, language),
        })}
      </p>
      <Link to="/statistics">{t('overview.openStatistics')}</Link>
    </section>
  );
}

type Lately = { statistics: Statistics };

type Today = { sessions: readonly StatusCount[]; day: { from: string; to: string } };

function SessionsCard({ sessions, day }: Today) {
  const t = useCopy();
  const language = useLanguage();
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{t('overview.sessions')}</h2>
      <p className="card-figure">
        {new Intl.NumberFormat(language).format(agreedSessions(sessions))}
      </p>
      <BookingCounts counts={sessions} />
      <Link to={listAddress('bookings', day, { field: 'startsAt', order: 'asc' })}>
        {t('overview.openSessions')}
      </Link>
    </section>
  );
}
