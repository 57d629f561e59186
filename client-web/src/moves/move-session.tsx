import { useState } from 'react';
import type { Booking } from '@/api/types';
import { Button } from '@/components/ui/button';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { TimeDialog } from './time-dialog';
import { useMove, usePropose } from './use-moves';

function OldTime({ booking }: { booking: Booking }) {
  const t = useCopy(movesCopy).times;
  const { session } = useTimes();
  return (
    <p className="numeric text-ink-2">
      {t.old(session(booking.startsAt, booking.psychologist.timeZone))}
    </p>
  );
}

/** A client moves a session: says before what that leaves of a refund, and how often it can be done. */
export function MoveSession({ booking }: { booking: Booking }) {
  const t = useCopy(movesCopy).times;
  const { deadline } = useTimes();
  const [isOpen, setOpen] = useState(false);
  const { mutateAsync } = useMove(booking.id);
  const { moving, psychologist, service } = booking;
  if (moving === null) return null;
  if (moving.refusal !== null) {
    const why = moving.refusal === 'late' ? t.late(deadline(moving.until)) : t.often;
    return <p className="numeric text-[0.9375rem] text-ink-2">{why}</p>;
  }
  return (
    <>
      <Button variant="outline" size="lg" wide onClick={() => setOpen(true)}>
        {t.move.action}
      </Button>
      {isOpen && (
        <TimeDialog
          words={{ ...t.move }}
          psychologist={psychologist}
          serviceId={service.id}
          movingBookingId={booking.id}
          send={mutateAsync}
          onClose={() => setOpen(false)}
        >
          <OldTime booking={booking} />
          {moving.capAfter !== null && (
            <p className="rounded-control bg-clay-tint px-4 py-3 text-[0.9375rem]">
              {t.cap(moving.capAfter)}
            </p>
          )}
          <p className="text-[0.9375rem] text-ink-2">{t.left(moving.movesLeft)}</p>
        </TimeDialog>
      )}
    </>
  );
}

/** A psychologist offers another time; nothing changes until the client takes it. */
export function ProposeTime({ booking }: { booking: Booking }) {
  const t = useCopy(movesCopy).times;
  const [isOpen, setOpen] = useState(false);
  const { mutateAsync } = usePropose(booking.id);
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t.propose.action}
      </Button>
      {isOpen && (
        <TimeDialog
          words={{ ...t.propose }}
          psychologist={booking.psychologist}
          serviceId={booking.service.id}
          movingBookingId={booking.id}
          send={mutateAsync}
          onClose={() => setOpen(false)}
        >
          <OldTime booking={booking} />
        </TimeDialog>
      )}
    </>
  );
}
