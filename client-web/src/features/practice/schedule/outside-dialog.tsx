import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import type { OutsideCheck } from '../hooks/use-outside-check';
import { usePracticeTimes } from '../hooks/use-practice-times';

/** Booked sessions that the new hours leave outside: they stand, and the psychologist knows before saving. */
export function OutsideDialog({ outside }: { outside: OutsideCheck }) {
  const t = useCopy(practiceCopy).outside;
  const times = usePracticeTimes();
  const { asked, dismiss } = outside;
  if (asked === null) return null;
  const { sessions, save } = asked;
  const confirm = () => {
    dismiss();
    save();
  };
  return (
    <Dialog
      open
      onOpenChange={dismiss}
      title={t.title(sessions.length)}
      description={t.body}
      actions={
        <>
          <Button onClick={confirm}>{t.save}</Button>
          <Button variant="quiet" onClick={dismiss}>
            {t.back}
          </Button>
        </>
      }
    >
      <ul className="mt-4 divide-y divide-line rounded-card border border-line">
        {sessions.map((session) => (
          <li key={session.bookingId} className="px-4 py-2.5">
            <Link to={`/praktik/sesi/${session.bookingId}`} className="link font-semibold">
              {times.day(session.startsAt)}, {times.between(session)}
            </Link>
            <p className="text-[0.9375rem] text-ink-2">
              {session.serviceName}
              {session.status === 'requested' && `, ${t.requested}`}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
