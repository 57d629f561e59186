import { CircleCheck, CircleX, Clock, Hourglass, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { BookingStatus } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';

type Tone = NonNullable<ComponentProps<typeof Badge>['tone']>;

const LOOKS: Readonly<Record<BookingStatus, { tone: Tone; Icon: LucideIcon }>> = {
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
export function StatusBadge({ status }: { status: BookingStatus }) {
  const t = useCopy(sessionsCopy).status;
  const { tone, Icon } = LOOKS[status];
  return (
    <Badge tone={tone} className="font-medium">
      <Icon aria-hidden className="size-4" />
      {t[status].label}
    </Badge>
  );
}
