import { Link } from 'react-router';
import type { Application } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { documentsCopy } from '@/copy/documents';
import { useCopy } from '@/copy/use-copy';
import { addDays, civilDate } from '@/lib/zones';
import { useApplication } from '../hooks/use-application';
import { useNow } from '../hooks/use-now';
import { usePracticeTimes } from '../hooks/use-practice-times';

const ANNOUNCED_DAYS_AHEAD = 60;

/** Whether the practice is suspended, or what it rests on runs out; absent while all is well. */
export function StandingNotice() {
  const application = useApplication().data;
  if (application === undefined) return null;
  if (application.status === 'suspended') return <Suspended application={application} />;
  if (application.validUntil === null || application.status !== 'approved') return null;
  return <RunningOut validUntil={application.validUntil} />;
}

function Suspended({ application }: { application: Application }) {
  const t = useCopy(documentsCopy).practice.suspended;
  const reason = application.history.at(-1)?.reason ?? null;
  return (
    <Alert tone="danger" title={t.title} className="mt-5">
      <p>{t.body}</p>
      {reason !== null && (
        <p className="mt-2 whitespace-pre-wrap">
          <span className="font-medium">{t.reason}:</span> {reason}
        </p>
      )}
    </Alert>
  );
}

function RunningOut({ validUntil }: { validUntil: string }) {
  const t = useCopy(documentsCopy).practice;
  const times = usePracticeTimes();
  const today = civilDate(useNow(), times.zone);
  if (validUntil > addDays(today, ANNOUNCED_DAYS_AHEAD)) return null;
  const isOver = validUntil < today;
  const until = times.shortDate(validUntil);
  return (
    <Alert
      tone="attention"
      title={isOver ? t.over.title(until) : t.soon.title(until)}
      className="mt-5"
    >
      <p>{isOver ? t.over.body : t.soon.body}</p>
      <Link to="/praktik/layanan?bagian=dokumen" className="link inline-flex min-h-11 items-center">
        {t.soon.action}
      </Link>
    </Alert>
  );
}
