import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import type { Booking } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { bookingPath, profilePath } from '@/directory/booking-path';
import { useTimes } from '@/session/use-times';
import { useAlternatives } from './use-alternatives';

/** What can be had instead of a time that was lost: the nearest ones, each one step before paying. */
export function OtherTimes({ booking }: { booking: Booking }) {
  const t = useCopy(bookingCopy).otherTimes;
  const { session } = useTimes();
  const { data, isPending } = useAlternatives(booking.id);
  const { psychologist, service } = booking;
  const times = data?.items ?? [];
  if (isPending) return <Skeleton className="h-64" />;
  return (
    <section aria-labelledby="other-times">
      {times.length > 0 && (
        <>
          <h2 id="other-times" className="text-lg">
            {t.title}
          </h2>
          <p className="mt-1 text-[0.9375rem] text-ink-2">{t.body}</p>
          <ul className="mt-3 mb-4 space-y-2">
            {times.map(({ startsAt }) => (
              <li key={startsAt}>
                <Button
                  asChild
                  variant="outline"
                  wide
                  className="numeric justify-between text-left"
                >
                  <Link
                    to={bookingPath({ slug: psychologist.slug, serviceId: service.id, startsAt })}
                  >
                    {session(startsAt, psychologist.timeZone)}
                    <ChevronRight aria-hidden className="size-5 shrink-0" />
                  </Link>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button asChild size="lg" wide variant={times.length > 0 ? 'quiet' : 'primary'}>
        <Link to={profilePath(psychologist.slug, { serviceId: service.id })}>
          {times.length > 0 ? t.more : t.choose}
        </Link>
      </Button>
    </section>
  );
}
