import { RotateCcw } from 'lucide-react';
import type { RefundStep } from '@/api/types';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useTimes } from '@/session/use-times';

const HOUR_MS = 3_600_000;

interface RefundPolicyProps {
  steps: readonly RefundStep[];
  /** The session's start; without it the policy speaks in hours. */
  startsAt: string | null;
}

function useSentences({ steps, startsAt }: RefundPolicyProps): string[] {
  const t = useCopy(profileCopy).refund;
  const { deadline } = useTimes();
  const before = (hours: number) =>
    startsAt === null
      ? null
      : deadline(new Date(Date.parse(startsAt) - hours * HOUR_MS).toISOString());
  const ordered = steps.toSorted((a, b) => b.hoursBefore - a.hoursBefore);
  const paying = ordered.filter(({ percent }) => percent > 0);
  const sentences = paying.map(({ percent, hoursBefore }) => {
    const until = before(hoursBefore);
    if (percent === 100) return until === null ? t.freeHours(hoursBefore) : t.freeUntil(until);
    return until === null ? t.partHours(percent, hoursBefore) : t.partUntil(percent, until);
  });
  return [...sentences, t.none(paying.at(-1)?.hoursBefore ?? 0)];
}

function lookOf(percent: number): string {
  if (percent === 100) return 'bg-accent';
  return percent === 0 ? 'bg-line' : 'bg-accent/40';
}

/** What comes back when, as a timeline towards the session and in words. */
export function RefundPolicy({ steps, startsAt }: RefundPolicyProps) {
  const t = useCopy(profileCopy).refund;
  const sentences = useSentences({ steps, startsAt });
  const percents = steps
    .toSorted((a, b) => b.hoursBefore - a.hoursBefore)
    .map(({ percent }) => percent);
  return (
    <div>
      <div aria-hidden className="flex gap-1 text-xs text-ink-2">
        {percents.map((percent, index) => (
          <div key={percent} style={{ flexGrow: percents.length - index }} className="basis-0">
            <div className={cn('h-1.5 rounded-full', lookOf(percent))} />
            <span className="numeric mt-1 block">{t.percent(percent)}</span>
          </div>
        ))}
      </div>
      <p className="mt-2 flex items-start gap-2 text-sm text-ink-2">
        <RotateCcw aria-hidden className="mt-1 size-3.5" />
        {sentences.join(' ')}
      </p>
    </div>
  );
}
