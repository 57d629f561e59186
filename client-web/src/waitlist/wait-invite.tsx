import { BellRing } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { waitlistCopy } from '@/copy/waitlist';
import { useCopy } from '@/copy/use-copy';
import { useMe } from '@/session/use-me';
import { useWaitlist } from './use-waitlist';
import { waitingPath } from './waiting-path';

/** Under the open times: to be told of another one, or that this has been asked for already. */
export function WaitInvite({ slug, serviceId }: { slug: string; serviceId: string }) {
  const t = useCopy(waitlistCopy).invite;
  const isSignedIn = useMe().status === 'signed-in';
  const { data } = useWaitlist({ isSignedIn });
  const isWaiting = data?.some((place) => place.serviceId === serviceId) === true;
  return (
    <div className="mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control bg-tint px-4 py-3 text-[0.9375rem]">
      <p>{isWaiting ? t.waiting : t.question}</p>
      <Link
        to={isWaiting ? '/tunggu' : waitingPath({ slug, serviceId })}
        className="link inline-flex min-h-11 items-center gap-2 font-semibold"
      >
        <BellRing aria-hidden className="size-5" />
        {isWaiting ? t.see : t.action}
      </Link>
    </div>
  );
}

/** On the page of a session that could be earlier. */
export function WaitForEarlier({
  slug,
  serviceId,
  bookingId,
}: {
  slug: string;
  serviceId: string;
  bookingId: string;
}) {
  const t = useCopy(waitlistCopy).invite;
  const { data } = useWaitlist();
  if (data === undefined) return null;
  const isWaiting = data.some((place) => place.replacesBookingId === bookingId);
  return (
    <Button asChild variant="quiet" wide>
      <Link to={isWaiting ? '/tunggu' : waitingPath({ slug, serviceId, replaces: bookingId })}>
        <BellRing aria-hidden className="size-5" />
        {isWaiting ? t.see : t.earlier}
      </Link>
    </Button>
  );
}
