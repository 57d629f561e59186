import type { BookingListItem } from '@/api/types';
import { Skeleton } from '@/components/ui/skeleton';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useRequests } from '../hooks/use-requests';

/** "4 sesi, 2 permintaan menunggu keputusan Anda". */
export function TodayCounts({ day }: { day: readonly BookingListItem[] | undefined }) {
  const t = useCopy(practiceCopy).today;
  const waiting = useRequests().data?.length ?? 0;
  if (day === undefined) return <Skeleton className="mt-2 h-5 w-64 max-w-full" />;
  // A request is not a session yet; it is counted as waiting instead.
  const sessions = t.sessions(day.filter((booking) => booking.status !== 'requested').length);
  return (
    <p className="mt-1 text-ink-2">
      {waiting === 0 ? sessions : `${sessions}, ${t.waiting(waiting)}`}
    </p>
  );
}
