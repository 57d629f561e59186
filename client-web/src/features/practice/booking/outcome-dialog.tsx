import { useState } from 'react';
import type { Booking, BookingListItem } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useDecisionReport } from './use-decision-report';
import type { DialogState } from '../frame/use-dialog';
import { useMarkOutcome, type Outcome } from '../hooks/use-mark-outcome';
import { usePracticeTimes } from '../hooks/use-practice-times';

interface OutcomeDialogProps {
  booking: Booking | BookingListItem;
  outcome: Outcome;
  dialog: DialogState;
  onDecided: () => void;
}

/** Says what the outcome does to the money, and marks it once. */
export function OutcomeDialog(props: OutcomeDialogProps) {
  const { booking, outcome, dialog, onDecided } = props;
  const t = useCopy(practiceCopy);
  const amount = usePracticeTimes().money(booking.price);
  const { decide, isDeciding } = useMarkOutcome(booking.id);
  const report = useDecisionReport(booking.id, booking.client.name);
  const [failure, setFailure] = useState<string | null>(null);

  const mark = async () => {
    setFailure(null);
    const problem = await report({
      send: () => decide(outcome),
      told: (marked) => t.outcome.marked(marked.client.name, t.status[marked.status]),
      onDecided: () => dialog.close(onDecided),
    });
    setFailure(problem);
  };

  const close = () => {
    setFailure(null);
    dialog.close();
  };

  return (
    <Dialog
      open={dialog.isOpen}
      onOpenChange={close}
      title={t.outcome.titles[outcome](booking.client.name)}
      description={t.outcome.consequences[outcome](amount)}
      actions={
        <>
          <Button
            variant={outcome === 'psychologist_absent' ? 'danger' : 'primary'}
            busy={isDeciding}
            onClick={() => void mark()}
          >
            {t.outcome.send[outcome]}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t.outcome.cancel}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Alert live tone="danger" className="mt-4">
          {failure}
        </Alert>
      )}
    </Dialog>
  );
}
