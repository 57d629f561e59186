import { Link } from 'react-router';
import { ApiFailure, failureCode } from '@/api/problem';
import type { Slot } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { bookingCopy } from '@/copy/booking';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

interface HoldProblemProps {
  error: unknown;
  /** Several times were asked for: their list is read anew, and says which was lost. */
  isSeries: boolean;
  /** Back to the profile, to choose another time. */
  profilePath: string;
  psychologistZone: string;
  onTake: (startsAt: string) => void;
}

function Alternatives({ slots, ...props }: HoldProblemProps & { slots: readonly Slot[] }) {
  const t = useCopy(bookingCopy).taken;
  const { session } = useTimes();
  return (
    <Alert tone="attention" title={t.title} live>
      <p>{slots.length > 0 ? t.body : t.none}</p>
      <div className="mt-3 flex flex-col gap-2">
        {slots.map(({ startsAt }) => (
          <Button key={startsAt} variant="outline" onClick={() => props.onTake(startsAt)}>
            {t.choose(session(startsAt, props.psychologistZone))}
          </Button>
        ))}
        <Link to={props.profilePath} className="link inline-flex min-h-11 items-center">
          {t.others}
        </Link>
      </div>
    </Alert>
  );
}

/** The way on from each refusal, in its own words. */
function useWayOn({ error, profilePath }: HoldProblemProps): { to: string; label: string } | null {
  const t = useCopy(bookingCopy);
  const code = failureCode(error);
  const bookingId = error instanceof ApiFailure ? error.problem?.bookingId : undefined;
  if (code === 'hold_in_payment' && bookingId !== undefined) {
    return { to: `/sesi/${bookingId}/bayar`, label: t.inPayment };
  }
  if (code === 'too_many_holds' || code === 'hold_in_payment') {
    return { to: '/sesi', label: t.toSessions };
  }
  if (code === 'account_leaving') return { to: '/akun/data', label: t.keepAccount };
  if (code === 'slot_not_open' || code === 'person_busy') {
    return { to: profilePath, label: t.taken.others };
  }
  return null;
}

/** Why the time could not be held, and what to do now. Nothing typed is lost by it. */
export function HoldProblem(props: HoldProblemProps) {
  const t = useCopy(bookingCopy);
  const { problems } = useCopy(commonCopy);
  const wayOn = useWayOn(props);
  const { error } = props;
  if (failureCode(error) === 'slot_taken' && error instanceof ApiFailure) {
    if (props.isSeries) return <Alert tone="attention" live title={t.series.lost} />;
    return <Alternatives {...props} slots={error.problem?.alternatives ?? []} />;
  }
  const isUndecided = error instanceof ApiFailure && error.isUndecided;
  return (
    <Alert tone="danger" live title={problems[failureCode(error)]}>
      {isUndecided && <p>{t.undecided}</p>}
      {wayOn !== null && (
        <Link to={wayOn.to} className="link inline-flex min-h-11 items-center">
          {wayOn.label}
        </Link>
      )}
    </Alert>
  );
}
