import { useState } from 'react';
import type { Booking, BookingListItem } from '@/api/types';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useDialog } from '../frame/use-dialog';
import type { Outcome } from '../hooks/use-mark-outcome';
import { OutcomeDialog } from './outcome-dialog';

const CHOICES = [
  { outcome: 'completed', act: 'complete', variant: 'primary' },
  { outcome: 'client_absent', act: 'mark_client_absent', variant: 'outline' },
  { outcome: 'psychologist_absent', act: 'mark_psychologist_absent', variant: 'quiet' },
] as const;

interface OutcomeActionsProps {
  booking: Booking | BookingListItem;
  onDecided: () => void;
}

/** How the session went; every answer is explained and asked once. */
export function OutcomeActions({ booking, onDecided }: OutcomeActionsProps) {
  const t = useCopy(practiceCopy).outcome;
  const [asked, setAsked] = useState<Outcome>('completed');
  const dialog = useDialog();
  const permitted = CHOICES.filter(({ act }) => booking.permittedActs.includes(act));
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {permitted.map(({ outcome, variant }) => (
          <Button
            key={outcome}
            variant={variant}
            onClick={() => {
              setAsked(outcome);
              dialog.open();
            }}
          >
            {t.choices[outcome]}
          </Button>
        ))}
      </div>
      <OutcomeDialog booking={booking} outcome={asked} dialog={dialog} onDecided={onDecided} />
    </>
  );
}
