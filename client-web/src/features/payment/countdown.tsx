import { Timer } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { LiveRegion } from '@/components/ui/live-region';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { formatCountdown } from '@/lib/times';
import { useNow } from '@/lib/use-now';
import { useTimes } from '@/session/use-times';

const MINUTE_MS = 60_000;
/** Said aloud only now and then: a screen reader must not count seconds. */
const SPOKEN_MINUTES = [10, 5, 2, 1];

/** What is left of the hold. */
export function Countdown({ until }: { until: string }) {
  const t = useCopy(bookingCopy).pay;
  const { language } = useTimes();
  const leftMs = Date.parse(until) - useNow().getTime();
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  if (leftMs <= 0) return null;
  return (
    <>
      <Badge tone="clay" className="numeric shrink-0">
        <Timer aria-hidden className="size-4" />
        <span className="sr-only">{t.left}</span>
        {formatCountdown(leftMs, language)}
      </Badge>
      <LiveRegion>{SPOKEN_MINUTES.includes(minutes) && t.minutesLeft(minutes)}</LiveRegion>
    </>
  );
}
