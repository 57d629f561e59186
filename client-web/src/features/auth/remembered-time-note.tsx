import { Alert } from '@/components/ui/alert';
import { authCopy } from '@/copy/auth';
import { useCopy } from '@/copy/use-copy';
import { chosenTimeOf } from '@/directory/booking-path';
import { useGoal } from '@/session/use-enter';
import { useTimes } from '@/session/use-times';

/** Says that the chosen time is remembered, and plainly that it is not held yet. */
export function RememberedTimeNote() {
  const t = useCopy(authCopy).remembered;
  const { dayTime } = useTimes();
  const goal = useGoal();
  const query = goal?.startsWith('/pesan?') ? goal.slice('/pesan?'.length) : '';
  const chosen = chosenTimeOf(new URLSearchParams(query));
  if (chosen === null) return null;
  return (
    <Alert tone="info" title={t.title(dayTime(chosen.startsAt))} className="mt-5">
      {t.body}
    </Alert>
  );
}
