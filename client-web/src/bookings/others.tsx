import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import type { Booking } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { suspensionCopy } from '@/copy/suspension';
import { useCopy } from '@/copy/use-copy';
import { bookingPath } from '@/directory/booking-path';
import { useTimes } from '@/session/use-times';
import { bookingKey } from './booking-keys';

/** Whom to meet instead of somebody a session with was cancelled: the first free time of each. */
export function Others({ booking: { id } }: { booking: Booking }) {
  const t = useCopy(suspensionCopy).others;
  const { dayTime, money } = useTimes();
  const { data, isPending } = useQuery({
    queryKey: [...bookingKey(id), 'others'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/bookings/{id}/others', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
  if (isPending) return <Skeleton className="h-64" />;
  const others = data?.items ?? [];
  return (
    <section aria-labelledby="others">
      {others.length > 0 && (
        <>
          <h2 id="others" className="text-lg">
            {t.title}
          </h2>
          <p className="mt-1 text-[0.9375rem] text-ink-2">{t.body}</p>
          <ul className="mt-3 mb-4 space-y-2">
            {others.map(({ slug, name, nextTimes: [first] }) =>
              first === undefined ? null : (
                <li key={slug}>
                  <Button asChild variant="outline" wide className="h-auto justify-between py-3">
                    <Link
                      to={bookingPath({
                        slug,
                        serviceId: first.serviceId,
                        startsAt: first.startsAt,
                      })}
                    >
                      <span className="text-left">
                        <span className="block font-semibold">{name}</span>
                        <span className="numeric block text-[0.9375rem] text-ink-2">
                          {dayTime(first.startsAt)} · {money(first.price)}
                        </span>
                      </span>
                      <ChevronRight aria-hidden className="size-5 shrink-0" />
                    </Link>
                  </Button>
                </li>
              ),
            )}
          </ul>
        </>
      )}
      <Button asChild variant="quiet" wide>
        <Link to="/cari">{t.all}</Link>
      </Button>
    </section>
  );
}
