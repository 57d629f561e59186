import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BookingListItem } from '@/api/types';
import { Avatar } from '@/components/ui/avatar';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { usePracticeTimes } from '../hooks/use-practice-times';

interface ClientHeadingProps {
  booking: BookingListItem;
  /** Stands at the end of the first line: a deadline, a state. */
  aside?: ReactNode;
}

/** Who, for the how-manieth time, when and for what: the head of every card about a booking. */
export function ClientHeading({ booking, aside }: ClientHeadingProps) {
  const t = useCopy(practiceCopy);
  const times = usePracticeTimes();
  const { client, service } = booking;
  return (
    <div className="flex gap-3.5">
      <Avatar name={client.name} size={48} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
          <h3 className="min-w-0 text-[1.0625rem]">
            <Link
              to={`/praktik/sesi/${booking.id}`}
              className="py-3 hover:text-accent hover:underline"
            >
              {client.name}
            </Link>
            <span className="font-medium text-ink-2">, {t.booking.nth(booking.sessionNumber)}</span>
          </h3>
          {aside}
        </div>
        <p className="mt-1 text-[0.9375rem]">{times.session(booking.startsAt, client.timeZone)}</p>
        <p className="text-[0.9375rem] text-ink-2">
          {service.name} · {t.booking.minutes(service.durationMinutes)} · {t.mode[booking.mode]}
        </p>
      </div>
    </div>
  );
}
