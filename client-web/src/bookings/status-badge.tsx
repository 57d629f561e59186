import { CircleCheck, CircleX, Clock, Hourglass, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { BookingStatus } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { isOver, useStatusWords, type Stateful } from './use-status-words';

type Tone = NonNullable<ComponentProps<typeof Badge>['tone']>;

interface Look {
  tone: Tone;
  Icon: LucideIcon;
}

const OVER: Look = { tone: 'outline', Icon: Hourglass };

const LOOKS: Readonly<Record<BookingStatus, Look>> = {
  offered: { tone: 'clay', Icon: Clock },
  held: { tone: 'clay', Icon: Clock },
  requested: { tone: 'tint', Icon: Hourglass },
  confirmed: { tone: 'strong', Icon: CircleCheck },
  expired: { tone: 'outline', Icon: CircleX },
  rejected: { tone: 'outline', Icon: CircleX },
  cancelled: { tone: 'outline', Icon: CircleX },
  completed: { tone: 'outline', Icon: CircleCheck },
  client_absent: { tone: 'outline', Icon: CircleX },
  psychologist_absent: { tone: 'outline', Icon: CircleX },
};

/** The state in words, with a sign of its own beside the colour. */
export function StatusBadge({ booking }: { booking: Stateful }) {
  const { label } = useStatusWords(booking);
  const { tone, Icon } = isOver(booking) ? OVER : LOOKS[booking.status];
  return (
    <Badge tone={tone} className="font-medium">
      <Icon aria-hidden className="size-4" />
      {label}
    </Badge>
  );
}
