import type { Application } from '@/api/types';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { usePracticeTimes } from '../hooks/use-practice-times';

/** What happened so far, newest first; absent while there is no more than a beginning. */
export function ApplicationHistory({ history }: Pick<Application, 'history'>) {
  const t = useCopy(joiningCopy).history;
  const times = usePracticeTimes();
  if (history.length < 2) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="text-lg">
        {t.heading}
      </h2>
      <ol className="mt-2 space-y-1.5 text-[0.9375rem]">
        {history.toReversed().map(({ version, act, at, reason }) => (
          <li key={version} className="border-l-2 border-line pl-3">
            <span className="font-medium">{t.acts[act]}</span>{' '}
            <span className="text-ink-2">{times.deadline(at)}</span>
            {reason !== null && <p className="whitespace-pre-wrap text-ink-2">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
