import { PageHeading } from '@/components/page-heading';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { AlertCard } from '@/progress/alert-card';
import { useAlerts } from '@/progress/use-alerts';
import { Loaded } from '../frame/loaded';

/** Every open alert of the psychologist's, the urgent ones first. */
export function AlertsPage() {
  const t = useCopy(progressCopy).practice.alerts;
  return (
    <>
      <PageHeading tab={t.heading}>{t.heading}</PageHeading>
      <div className="mt-5 max-w-3xl">
        <Loaded query={useAlerts()}>
          {(alerts) =>
            alerts.length === 0 ? (
              <p className="text-ink-2">{t.none}</p>
            ) : (
              <ul className="space-y-5">
                {alerts.map((alert) => (
                  <li key={alert.id}>
                    <AlertCard alert={alert} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </>
  );
}
