import { ClipboardList } from 'lucide-react';
import { Link } from 'react-router';
import type { MyProgress } from '@/api/types';
import { PageLoading } from '@/components/layout/page-loading';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { GoalsList } from '@/progress/goals-list';
import { MoodDays } from '@/progress/mood-days';
import { SeriesSection } from '@/progress/series-section';
import { useMeasures, useOwnProgress } from '@/progress/use-own-progress';
import { useTimes } from '@/session/use-times';
import { ConsentGate, WithdrawConsent } from './consent-gate';
import { MoodCheckIn } from './mood-check-in';
import { SharingCard } from './sharing-card';

export default function ProgressPage() {
  const t = useCopy(progressCopy);
  const { data, error, refetch } = useOwnProgress();
  if (data === undefined && error === null) return <PageLoading />;
  return (
    <div className="page-narrow pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-2 text-ink-2">{t.intro}</p>
      <div className="mt-5 space-y-5">
        {data === undefined ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Content progress={data} />
        )}
      </div>
    </div>
  );
}

function Content({ progress }: { progress: MyProgress }) {
  const t = useCopy(progressCopy);
  const { isConsented, series, moods, goals, sessions } = progress;
  return (
    <>
      {!isConsented && <ConsentGate text={progress.consentText} />}
      {isConsented && <Asked progress={progress} />}
      {isConsented && <MoodCheckIn today={progress.today} moods={moods} />}
      <section aria-labelledby="series" className="space-y-5">
        <h2 id="series" className="text-xl">
          {t.chart.heading}
        </h2>
        {series.length === 0 && <EmptyState title={t.chart.empty}>{t.chart.emptyBody}</EmptyState>}
        {series.map((one) => (
          <SeriesSection
            key={`${one.measureCode} ${one.scale.code}`}
            series={one}
            sessions={sessions}
          />
        ))}
      </section>
      {isConsented && <Offered />}
      <Card>
        <h2 className="text-xl">{t.goals.heading}</h2>
        <div className="mt-2">
          <GoalsList goals={goals} clientId={null} mayAdd={isConsented} />
        </div>
      </Card>
      <Card>
        <h2 className="text-xl">{t.mood.heading}</h2>
        <div className="mt-2">
          <MoodDays moods={moods} />
        </div>
      </Card>
      <SharingCard progress={progress} />
      {isConsented && <WithdrawConsent />}
    </>
  );
}

/** What a psychologist waits for; answering it is what shows it to them. */
function Asked({ progress: { assignments } }: { progress: MyProgress }) {
  const t = useCopy(progressCopy);
  const measures = useMeasures().data ?? [];
  const { longDay } = useTimes();
  if (assignments.length === 0) return null;
  return (
    <Card raised role="region" aria-labelledby="asked">
      <h2 id="asked" className="text-xl">
        {t.asked.title}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {assignments.map(({ id, measureCode, dueOn, psychologistName }) => (
          <li key={id} className="py-3">
            <p className="font-semibold">
              {measures.find(({ code }) => code === measureCode)?.name ?? measureCode}
            </p>
            <p className="text-[0.9375rem]">{t.asked.by(psychologistName ?? '')}</p>
            <p className="text-[0.9375rem] text-ink-2">
              {dueOn === null
                ? t.asked.beforeSession
                : t.asked.until(longDay(`${dueOn}T12:00:00Z`))}
            </p>
            <Button asChild className="mt-2">
              <Link to={`/perkembangan/isi/${measureCode}?untuk=${id}`}>{t.asked.start}</Link>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Offered() {
  const t = useCopy(progressCopy).take;
  const offered = (useMeasures().data ?? []).filter(({ isOffered }) => isOffered);
  return (
    <Card role="region" aria-labelledby="offered">
      <h2 id="offered" className="text-xl">
        {t.heading}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.hint}</p>
      <ul className="mt-3 space-y-2">
        {offered.map(({ code, name }) => (
          <li key={code}>
            <Button asChild variant="outline" wide className="justify-start! text-left!">
              <Link to={`/perkembangan/isi/${code}`}>
                <ClipboardList aria-hidden className="size-5 shrink-0 text-accent" />
                {name}
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
