import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useNow } from '../hooks/use-now';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { isPressing, timeLeft } from '../model/time-left';

/** "sisa 9 jam", set off when little is left, with the exact instant for whoever asks. */
export function DeadlineText({ until }: { until: string }) {
  const t = useCopy(practiceCopy).timeLeft;
  const times = usePracticeTimes();
  const present = useNow();
  const left = timeLeft(new Date(until), present);
  const words = left.unit === 'passed' ? t.passed : t[left.unit](left.amount);
  const exact = t.decideBefore(times.deadline(until));
  return (
    <time
      dateTime={until}
      title={exact}
      className={cn(
        'text-sm font-semibold whitespace-nowrap',
        isPressing(new Date(until), present)
          ? 'rounded-full bg-clay-tint px-2.5 py-0.5 text-clay-ink'
          : 'text-clay',
      )}
    >
      {words}
      <span className="sr-only">. {exact}</span>
    </time>
  );
}
