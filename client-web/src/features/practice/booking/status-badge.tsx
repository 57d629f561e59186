import type { Booking, BookingStatus } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';

type Tone = 'tint' | 'strong' | 'outline' | 'clay';

const TONES: Readonly<Record<BookingStatus, Tone>> = {
  offered: 'outline',
  held: 'outline',
  requested: 'clay',
  confirmed: 'strong',
  expired: 'outline',
  rejected: 'outline',
  cancelled: 'outline',
  completed: 'tint',
  client_absent: 'clay',
  psychologist_absent: 'clay',
};

/** The booking's state; a confirmed session that is over says that its outcome is missing. */
export function StatusBadge({ booking }: { booking: Pick<Booking, 'status' | 'permittedActs'> }) {
  const t = useCopy(practiceCopy);
  const isOver = booking.permittedActs.includes('complete');
  return (
    <Badge
      tone={isOver ? 'clay' : TONES[booking.status]}
      className="px-3! py-1! text-[0.8125rem]! whitespace-nowrap"
    >
      {isOver ? t.outcome.missing : t.status[booking.status]}
    </Badge>
  );
}
