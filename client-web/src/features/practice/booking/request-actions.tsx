import { useState } from 'react';
import type { Booking, BookingListItem } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useDialog } from '../frame/use-dialog';
import { useConfirmBooking } from '../hooks/use-confirm-booking';
import { useDecisionReport } from './use-decision-report';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { RejectDialog } from './reject-dialog';

interface RequestActionsProps {
  booking: Booking | BookingListItem;
  /** The card may be gone afterwards: the place where the focus goes on. */
  onDecided: () => void;
}

/** Confirm at once, or decline after a question. */
export function RequestActions({ booking, onDecided }: RequestActionsProps) {
  const t = useCopy(practiceCopy).decide;
  const times = usePracticeTimes();
  const { decide, isDeciding } = useConfirmBooking(booking.id);
  const report = useDecisionReport(booking.id, booking.client.name);
  const rejecting = useDialog();
  const [failure, setFailure] = useState<string | null>(null);

  const confirm = async () => {
    setFailure(null);
    const told = (confirmed: Booking) =>
      t.confirmed(confirmed.client.name, times.dayTime(confirmed.startsAt));
    setFailure(await report({ send: decide, told, onDecided }));
  };

  return (
    <div>
      {failure !== null && (
        <Alert live tone="danger" className="mb-3">
          {failure}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        {booking.permittedActs.includes('confirm') && (
          <Button
            busy={isDeciding}
            aria-label={t.confirmLabel(booking.client.name)}
            onClick={() => void confirm()}
          >
            {t.confirm}
          </Button>
        )}
        {booking.permittedActs.includes('reject') && (
          <Button
            variant="outline"
            aria-label={t.rejectLabel(booking.client.name)}
            onClick={rejecting.open}
          >
            {t.reject}
          </Button>
        )}
      </div>
      <RejectDialog booking={booking} dialog={rejecting} onDecided={onDecided} />
    </div>
  );
}
