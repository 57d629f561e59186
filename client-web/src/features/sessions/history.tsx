import type { BookingHistoryEntry } from '@/api/types';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

/** What happened to the booking and when, oldest first. */
export function History({ entries }: { entries: readonly BookingHistoryEntry[] }) {
  const t = useCopy(sessionsCopy);
  const { dayTime } = useTimes();
  const ordered = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-[1.0625rem]">
        {t.history}
      </h2>
      <ol className="mt-3 border-l border-line pl-5">
        {ordered.map((entry) => (
          <li key={`${entry.at}${entry.act}`} className="relative pb-4 last:pb-0">
            <span
              aria-hidden
              className="absolute top-2 -left-[1.5625rem] size-2.5 rounded-full border-2 border-accent bg-ground"
            />
            <p className="font-medium">{t.acts[entry.act]}</p>
            <p className="numeric text-[0.9375rem] text-ink-2">{dayTime(entry.at)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
