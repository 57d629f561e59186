import type { BookingStatus } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { lacksOutcome, useStatusText, type Stateful } from './use-status-text';

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

export function StatusBadge({ booking }: { booking: Stateful }) {
  const statusText = useStatusText();
  return (
    <Badge
      tone={lacksOutcome(booking) ? 'clay' : TONES[booking.status]}
      className="px-3! py-1! text-[0.8125rem]! whitespace-nowrap"
    >
      {statusText(booking)}
    </Badge>
  );
}
