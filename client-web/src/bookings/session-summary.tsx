import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { childrenCopy } from '@/copy/children';
import { commonCopy } from '@/copy/common';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import type { Booking, BookingListItem } from '@/api/types';
import { useTimes } from '@/session/use-times';

type Shown = Pick<
  Booking | BookingListItem,
  'person' | 'series' | 'psychologist' | 'service' | 'mode' | 'startsAt'
>;

/** With whom, when, how and how long, on one card. */
export function SessionSummary({ booking }: { booking: Shown }) {
  const { mode, time } = useCopy(commonCopy);
  const { session } = useTimes();
  const { sessionOf } = useCopy(childrenCopy);
  const { seriesPlace } = useCopy(sessionsCopy);
  const { person, series, psychologist, service } = booking;
  return (
    <Card className="flex items-center gap-4">
      <Avatar name={psychologist.name} url={psychologist.avatarUrl} size={48} />
      <div className="min-w-0">
        <p className="font-semibold">
          {psychologist.name}, {psychologist.title}
        </p>
        <p className="text-[0.9375rem] text-ink-2">
          {session(booking.startsAt, psychologist.timeZone)} · {service.name} · {mode[booking.mode]}{' '}
          · {time.minutes(service.durationMinutes)}
        </p>
        {person.kind === 'child' && (
          <p className="text-[0.9375rem] text-ink-2">{sessionOf(person.name)}</p>
        )}
        {series !== null && (
          <p className="numeric text-[0.9375rem] text-ink-2">{seriesPlace(series.no, series.of)}</p>
        )}
      </div>
    </Card>
  );
}
