import type { BookingAct, BookingHistoryEntry } from '@/api/types';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { SectionHeading } from '../frame/section-heading';
import { usePracticeTimes } from '../hooks/use-practice-times';

/** Acts that could have led to several states. */
const NEEDS_STATE: readonly BookingAct[] = ['mark_absent', 'correct'];

/** What happened to the booking, who did it and when, oldest first. */
export function SessionHistory({ entries }: { entries: readonly BookingHistoryEntry[] }) {
  const t = useCopy(practiceCopy);
  const times = usePracticeTimes();
  return (
    <section aria-labelledby="session-history">
      <SectionHeading id="session-history">{t.session.history}</SectionHeading>
      <ol className="mt-3 ml-1.5">
        {entries.map((entry) => (
          <li
            key={`${entry.at} ${entry.act}`}
            className="relative border-l border-line pb-4 pl-5 last:border-transparent last:pb-0"
          >
            <span
              aria-hidden
              className="absolute top-2 -left-[5.5px] size-2.5 rounded-full bg-accent ring-4 ring-ground"
            />
            <p className="font-medium">
              {t.session.acts[entry.act]}
              {NEEDS_STATE.includes(entry.act) && `: ${t.status[entry.toStatus]}`}
            </p>
            <p className="text-sm text-ink-2">
              {times.dayTime(entry.at)} · {t.session.actors[entry.actor]}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
