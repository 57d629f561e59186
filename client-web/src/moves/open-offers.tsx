import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { Card } from '@/components/ui/card';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useOffers } from './use-moves';

/** What waits for the client's yes, above their sessions; nothing while there is nothing. */
export function OpenOffers() {
  const t = useCopy(movesCopy).offers.client;
  const { session, deadline } = useTimes();
  const items = useOffers('client').data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card raised role="group" aria-labelledby="open-offers" className="mt-4">
      <h2 id="open-offers" className="text-[1.0625rem]">
        {t.title}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {items.map(({ id, replacesBookingId, startsAt, keepUntil, psychologist }) => (
          <li key={id}>
            <Link
              to={`/sesi/${replacesBookingId ?? id}`}
              className="flex min-h-14 items-center justify-between gap-3 py-2"
            >
              <span>
                <span className="numeric block font-semibold">
                  {session(startsAt, psychologist.timeZone)}
                </span>
                {keepUntil !== null && (
                  <span className="numeric text-[0.9375rem] text-ink-2">
                    {t.until(deadline(keepUntil))}
                  </span>
                )}
              </span>
              <span className="sr-only">{t.see}</span>
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
