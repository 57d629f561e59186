import { Link } from 'react-router';
import type { BookingListItem } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { practiceCopy } from '@/copy/practice';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { useMe } from '@/session/use-me';
import { ClientHeading } from '../booking/client-heading';
import { ReasonForComing } from '../booking/reason-for-coming';
import { useNow } from '../hooks/use-now';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { timeLeft } from '../model/time-left';

const ROOM_OPENS_BEFORE_MS = 15 * 60_000;

/** The session under way, else the next one of the day. */
export function NextSession({ bookings }: { bookings: readonly BookingListItem[] }) {
  const t = useCopy(practiceCopy);
  const { enter } = useCopy(roomCopy).card;
  const times = usePracticeTimes();
  const present = useNow();
  const next = bookings.find(
    (booking) => booking.status === 'confirmed' && new Date(booking.endsAt) > present,
  );
  return (
    <section aria-labelledby="today-next">
      <h2 id="today-next" className="sr-only">
        {t.today.next.heading}
      </h2>
      {next === undefined ? (
        <NoneLeft />
      ) : (
        <Card raised>
          <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
            <Badge tone="strong" className="font-medium">
              <StartsIn startsAt={next.startsAt} present={present} />
            </Badge>
            <span className="numeric text-[0.9375rem] text-ink-2">{times.between(next)}</span>
          </div>
          <ClientHeading booking={next} />
          {next.hasReason && <ReasonForComing bookingId={next.id} />}
          <div className="mt-5 space-y-2">
            {isNear(next, present) && (
              <Button asChild size="lg" wide>
                <Link to={`/praktik/sesi/${next.id}/ruang`}>{enter}</Link>
              </Button>
            )}
            <Button asChild variant="tint" size="lg" wide>
              <Link to={`/praktik/sesi/${next.id}`}>{t.booking.details}</Link>
            </Button>
          </div>
        </Card>
      )}
    </section>
  );
}

/** The room is open by then; its door says so itself should it not be. */
function isNear({ startsAt }: { startsAt: string }, present: Date): boolean {
  return Date.parse(startsAt) - present.getTime() <= ROOM_OPENS_BEFORE_MS;
}

function StartsIn({ startsAt, present }: { startsAt: string; present: Date }) {
  const t = useCopy(practiceCopy).today.next;
  const left = timeLeft(new Date(startsAt), present);
  if (left.unit === 'passed') return t.now;
  if (left.unit === 'minutes') return t.inMinutes(left.amount);
  return t.inHours(left.unit === 'hours' ? left.amount : left.amount * 24);
}

function NoneLeft() {
  const t = useCopy(practiceCopy).today.next;
  const { me } = useMe();
  const isOpen = me?.suspension === null && me.psychologistStatus === 'listed';
  return (
    <Card>
      <p className="text-lg font-semibold">{t.none}</p>
      <p className="mt-1 text-ink-2">{isOpen ? t.noneBody : t.closedBody}</p>
      <Button asChild variant="outline" className="mt-4">
        <Link to="/praktik/jadwal?bagian=jam-kerja">{t.hours}</Link>
      </Button>
    </Card>
  );
}
