import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import type { BookingListItem } from '@/api/types';
import { childrenCopy } from '@/copy/children';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { StatusBadge } from '../booking/status-badge';
import { usePracticeTimes } from '../hooks/use-practice-times';

export function SessionRow({ booking }: { booking: BookingListItem }) {
  const t = useCopy(practiceCopy);
  const { short } = useCopy(childrenCopy).practice;
  const times = usePracticeTimes();
  return (
    <li className="group">
      <Link
        to={`/praktik/sesi/${booking.id}`}
        className="flex items-center gap-4 px-4 py-3.5 -outline-offset-2 group-first:rounded-t-card group-last:rounded-b-card hover:bg-tint sm:px-5"
      >
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="min-w-0">
              <span className="font-semibold">{booking.client.name}</span>
              {booking.person.kind === 'child' && <> {short(booking.person.name)}</>}
              <span className="text-ink-2">, {t.booking.nth(booking.sessionNumber)}</span>
            </p>
            <StatusBadge booking={booking} />
          </div>
          <p className="mt-0.5 text-[0.9375rem]">
            {times.session(booking.startsAt, booking.client.timeZone)}
          </p>
          <p className="text-[0.9375rem] text-ink-2">
            {booking.service.name} · {t.mode[booking.mode]}
          </p>
        </div>
        <ChevronRight aria-hidden className="size-5 text-ink-2" />
      </Link>
    </li>
  );
}
