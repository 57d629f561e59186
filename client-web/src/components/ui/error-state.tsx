import { failureCode } from '@/api/problem';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { Button } from './button';

/** A list or page that could not be loaded: why, in words, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useCopy(commonCopy);
  const code = failureCode(error);
  // Its own words speak of attempts; whoever only looked has attempted nothing.
  const why = code === 'too_many_requests' ? t.slowDown : t.problems[code];
  return (
    <div role="alert" className="rounded-card border border-line bg-paper px-6 py-10 text-center">
      <p className="text-lg font-semibold">{t.failureTitle}</p>
      <p className="mx-auto mt-2 max-w-md text-ink-2">{why}</p>
      <Button variant="outline" className="mt-5" onClick={onRetry}>
        {t.retry}
      </Button>
    </div>
  );
}
