import { Link, useNavigate } from 'react-router';
import type { Booking, WaitlistEntry } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { waitlistCopy } from '@/copy/waitlist';
import { profilePath } from '@/directory/booking-path';
import { OffersCard } from '@/moves/offers-card';
import { useTimes } from '@/session/use-times';
import { useLeaveWaitlist } from '@/waitlist/use-waitlist';

function wayOn({ id, permittedActs }: Booking): string {
  return permittedActs.includes('pay') ? `/sesi/${id}/bayar` : `/sesi/${id}`;
}

/** What is kept for a place now: taking it leads on to paying. */
function KeptTime({ place: { offer, replacesBookingId } }: { place: WaitlistEntry }) {
  const navigate = useNavigate();
  const { zone } = useTimes();
  if (offer === null) return null;
  return (
    <OffersCard
      offers={[offer]}
      as="client"
      zone={zone}
      isReplacement={replacesBookingId !== null}
      onTaken={(booking) => void navigate(wayOn(booking))}
    />
  );
}

function Leave({ place }: { place: WaitlistEntry }) {
  const t = useCopy(waitlistCopy).page.leave;
  const leave = useLeaveWaitlist();
  return (
    <AskBefore
      words={{ ...t, name: t.name(place.serviceName, place.psychologistName) }}
      send={() => leave.mutateAsync(place.id)}
    />
  );
}

/** One place in line: for what, when it would suit, until when, and the time that is kept for it. */
export function PlaceCard({ place }: { place: WaitlistEntry }) {
  const { page: t, parts, anyTime } = useCopy(waitlistCopy);
  const { mode } = useCopy(commonCopy);
  const { longDay } = useTimes();
  const { psychologistName, psychologistSlug, serviceId, serviceName, wanted } = place;
  const times = wanted.length === 0 ? anyTime : wanted.map((part) => parts[part]).join('; ');
  return (
    <li className="space-y-3">
      <div>
        <h2 className="text-[1.0625rem]">{psychologistName}</h2>
        <p className="text-[0.9375rem] text-ink-2">
          {serviceName} · {mode[place.mode]}
        </p>
      </div>
      <KeptTime place={place} />
      <Card>
        <p className="text-[0.9375rem]">
          <span className="text-ink-2">{t.wanted}:</span> {times}
        </p>
        {place.replacesBookingId !== null && (
          <p className="text-[0.9375rem] text-ink-2">{t.earlierThan}</p>
        )}
        <p className="numeric text-[0.9375rem] text-ink-2">{t.until(longDay(place.lapsesAt))}</p>
        <div className="mt-3 -ml-4 flex flex-wrap gap-x-2">
          <Button asChild variant="quiet" className="text-accent">
            <Link to={profilePath(psychologistSlug, { serviceId })}>
              {t.profile(psychologistName)}
            </Link>
          </Button>
          <Leave place={place} />
        </div>
      </Card>
    </li>
  );
}
