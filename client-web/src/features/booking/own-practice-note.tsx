import { useQuery } from '@tanstack/react-query';
import type { BookingListItem } from '@/api/types';
import { fetchAllBookings } from '@/bookings/fetch-bookings';
import { Alert } from '@/components/ui/alert';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { useMe } from '@/session/use-me';
import { useTimes } from '@/session/use-times';

const MINUTE_MS = 60_000;
/** Longer than any session: the list is told by its starts, and one that began before may run on. */
const LOOK_BACK_MS = 6 * 60 * MINUTE_MS;

interface Wanted {
  startsAts: readonly string[];
  minutes: number;
}

function spansOf({ startsAts, minutes }: Wanted): { from: number; to: number }[] {
  return startsAts.map((startsAt) => {
    const from = Date.parse(startsAt);
    return { from, to: from + minutes * MINUTE_MS };
  });
}

function overlaps({ startsAt, endsAt, status }: BookingListItem, wanted: Wanted): boolean {
  if (status !== 'requested' && status !== 'confirmed') return false;
  const [begins, ends] = [Date.parse(startsAt), Date.parse(endsAt)];
  return spansOf(wanted).some(({ from, to }) => begins < to && from < ends);
}

/** Sessions of the reader's own practice, where they have one, at the times they are about to book. */
function useOwnPractice(wanted: Wanted): BookingListItem[] {
  const { me } = useMe({ required: true });
  const isPsychologist = me?.roles.includes('psychologist') === true;
  const spans = spansOf(wanted);
  const from = new Date(Math.min(...spans.map((span) => span.from)) - LOOK_BACK_MS);
  const to = new Date(Math.max(...spans.map((span) => span.to)));
  const { data } = useQuery({
    queryKey: ['own-practice', wanted.startsAts],
    queryFn: ({ signal }) =>
      fetchAllBookings({ from: from.toISOString(), to: to.toISOString() }, signal),
    enabled: isPsychologist && spans.length > 0,
  });
  return (data ?? []).filter((booking) => overlaps(booking, wanted));
}

/** A psychologist who books as a client is warned of sessions of their own; they may book all the same. */
export function OwnPracticeNote(wanted: Wanted) {
  const t = useCopy(bookingCopy);
  const { dayTime } = useTimes();
  const own = useOwnPractice(wanted);
  if (own.length === 0) return null;
  return (
    <Alert tone="attention" live>
      {t.ownPractice(own.map(({ startsAt }) => dayTime(startsAt)).join('; '))}
    </Alert>
  );
}
