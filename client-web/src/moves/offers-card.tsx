import { useId } from 'react';
import type { Booking, Offer } from '@/api/types';
import { failureCode } from '@/api/problem';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { useLanguage } from '@/copy/language';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { formatCountdown } from '@/lib/times';
import { useNow } from '@/lib/use-now';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useTimes } from '@/session/use-times';
import { useDecline, useTake } from './use-moves';

type Side = 'client' | 'psychologist';

interface OffersCardProps {
  offers: readonly Offer[];
  as: Side;
  /** The zone of the psychologist's clock. */
  zone: string;
  /** Whether they would replace a session that stands. */
  isReplacement: boolean;
  onTaken?: (booking: Booking) => void;
}

/** How long an offer is still kept, by the second in its last hours. */
function Left({ until, as }: { until: string; as: Side }) {
  const t = useCopy(movesCopy).offers[as];
  const language = useLanguage();
  const { deadline } = useTimes();
  const leftMs = Math.max(0, Date.parse(until) - useNow().getTime());
  return (
    <p className="numeric text-[0.9375rem] text-ink-2">
      {t.until(deadline(until))} ·{' '}
      <span role="timer">{t.left(formatCountdown(leftMs, language))}</span>
    </p>
  );
}

/** One act at a time; what failed is said, and the page reads anew what holds now. */
function useAnswer(onTaken: OffersCardProps['onTaken'], as: Side) {
  const t = useCopy(movesCopy).offers;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const once = useSingleFlight();
  const [take, decline] = [useTake(), useDecline()];
  const tried = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      toast(problems[failureCode(error)]);
    }
  };
  return {
    isBusy: take.isPending || decline.isPending,
    take: (id: string) =>
      once(() =>
        tried(async () => {
          const booking = await take.mutateAsync(id);
          toast(t.client.taken);
          onTaken?.(booking);
        }),
      ),
    decline: (id: string) =>
      once(() =>
        tried(async () => {
          await decline.mutateAsync(id);
          toast(t[as].declined);
        }),
      ),
  };
}

/** Times that are kept for somebody's yes: a client takes or declines, a psychologist takes back. */
export function OffersCard({ offers, as, zone, isReplacement, onTaken }: OffersCardProps) {
  const t = useCopy(movesCopy).offers;
  const { session } = useTimes();
  const { isBusy, take, decline } = useAnswer(onTaken, as);
  const id = useId();
  if (offers.length === 0) return null;
  return (
    <Card raised role="group" aria-labelledby={id}>
      <h2 id={id} className="text-[1.0625rem]">
        {t[as].title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">
        {isReplacement ? t[as].replaces : t[as].fresh}
      </p>
      <ul className="mt-4 divide-y divide-line">
        {offers.map(({ id: offerId, startsAt, keepUntil }) => (
          <li key={offerId} className="space-y-3 py-4 first:pt-0 last:pb-0">
            <div>
              <p className="numeric font-semibold">{session(startsAt, zone)}</p>
              <Left until={keepUntil} as={as} />
            </div>
            <div className="flex gap-2">
              {as === 'client' && (
                <Button
                  className="flex-1"
                  busy={isBusy}
                  aria-label={t.client.takeNamed(session(startsAt, zone))}
                  onClick={() => take(offerId)}
                >
                  {t.client.take}
                </Button>
              )}
              <Button
                variant="outline"
                className="flex-1"
                disabled={isBusy}
                aria-label={t[as].declineNamed(session(startsAt, zone))}
                onClick={() => decline(offerId)}
              >
                {t[as].decline}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
