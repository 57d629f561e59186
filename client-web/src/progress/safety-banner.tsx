import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useAlerts } from './use-alerts';

/** Above every page of the psychologist's area for as long as an alert is open; nothing dismisses it. */
export function SafetyBanner() {
  const t = useCopy(progressCopy).practice.alerts;
  const count = useAlerts().data?.length ?? 0;
  return (
    <div role="status">
      {count > 0 && (
        <Link
          to="/praktik/hal-penting"
          className="mb-5 flex min-h-12 items-center gap-3 rounded-control border-2 border-danger bg-danger-tint px-4 py-2 font-semibold text-ink"
        >
          <TriangleAlert aria-hidden className="size-5 shrink-0 text-danger" />
          <span className="flex-1">{t.banner(count)}</span>
          <span className="underline">{t.open}</span>
        </Link>
      )}
    </div>
  );
}
