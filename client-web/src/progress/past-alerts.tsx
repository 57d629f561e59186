import { useState } from 'react';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useClientAlerts } from './use-alerts';

/** Alerts about one client with what was done; opened, and recorded, only when somebody asks. */
export function PastAlerts({ clientId }: { clientId: string }) {
  const t = useCopy(progressCopy).practice;
  const { dayTime } = useTimes();
  const [isOpen, setOpen] = useState(false);
  const { data } = useClientAlerts(clientId, isOpen);
  const closed = data?.filter(({ closedAt }) => closedAt !== null);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link w-fit py-2.5">{t.alerts.past}</summary>
      {isOpen && closed === undefined && <p role="status">{t.loading}</p>}
      {closed?.length === 0 && <p className="text-ink-2">{t.alerts.none}</p>}
      <ul className="divide-y divide-line">
        {closed?.map(({ id, level, raisedAt, closedAt, disposition }) => (
          <li key={id} className="py-3">
            <p className="font-semibold">
              {t.alerts.level[level]}, {t.alerts.since(dayTime(raisedAt))}
            </p>
            <p className="whitespace-pre-line">{disposition}</p>
            <p className="text-sm text-ink-2">{t.alerts.closedAt(dayTime(closedAt ?? ''))}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
