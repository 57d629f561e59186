import { EyeOff } from 'lucide-react';
import type { ClientProgress } from '@/api/types';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { GoalsList } from './goals-list';
import { MoodDays } from './mood-days';
import { SeriesSection } from './series-section';
import { useClientProgress } from './use-client-progress';

/** What a client lets their psychologist see; one line on a page about that client is enough. */
export function ClientProgressSection({ clientId }: { clientId: string }) {
  const t = useCopy(progressCopy).practice;
  const { data, error, refetch } = useClientProgress(clientId);
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <div role="status">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-72 w-full rounded-card" />
      </div>
    );
  }
  if (data === null) return <EmptyState title={t.notShared}>{t.notSharedBody}</EmptyState>;
  return <Shared clientId={clientId} progress={data} />;
}

function Shared({ clientId, progress }: { clientId: string; progress: ClientProgress }) {
  const t = useCopy(progressCopy);
  const { shared, series, moods, goals, sessions } = progress;
  return (
    <div className="space-y-5">
      {series.map((one) => (
        <SeriesSection
          key={`${one.measureCode} ${one.scale.code}`}
          series={one}
          sessions={sessions}
        />
      ))}
      {!shared.measures && series.length === 0 && <NotShared kind={t.sharing.kinds.measures} />}
      {shared.measures && series.length === 0 && <EmptyState title={t.chart.empty} />}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card>
          <h3 className="text-lg">{t.goals.heading}</h3>
          <div className="mt-2">
            {shared.goals ? (
              <GoalsList goals={goals} clientId={clientId} mayAdd />
            ) : (
              <NotShared kind={t.sharing.kinds.goals} />
            )}
          </div>
        </Card>
        <Card>
          <h3 className="text-lg">{t.mood.heading}</h3>
          <div className="mt-2">
            {shared.mood ? <MoodDays moods={moods} /> : <NotShared kind={t.sharing.kinds.mood} />}
          </div>
        </Card>
      </div>
    </div>
  );
}

function NotShared({ kind }: { kind: string }) {
  const t = useCopy(progressCopy).practice;
  return (
    <p className="flex items-center gap-2 text-ink-2">
      <EyeOff aria-hidden className="size-5 shrink-0" />
      {t.kindNotShared(kind)}
    </p>
  );
}
