import { useId, useState, type SyntheticEvent } from 'react';
import type { Booking, BookingListItem, RejectReasonCode } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useDecisionReport } from './use-decision-report';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useRejectBooking } from '../hooks/use-reject-booking';
import { Choices } from '@/components/choices';
import type { DialogState } from '../frame/use-dialog';

const REASON_CODES: readonly RejectReasonCode[] = ['not_available', 'outside_expertise', 'other'];
const TEXT_LIMIT = 500;

interface RejectDialogProps {
  booking: Booking | BookingListItem;
  dialog: DialogState;
  onDecided: () => void;
}

/** Says what declining costs, asks for the reason, and sends it once. What was typed survives closing. */
export function RejectDialog({ booking, dialog, onDecided }: RejectDialogProps) {
  const t = useCopy(practiceCopy);
  const id = useId();
  const amount = usePracticeTimes().money(booking.price);
  const { decide, isDeciding } = useRejectBooking(booking.id);
  const report = useDecisionReport(booking.id, booking.client.name);
  const [reasonCode, setReasonCode] = useState<RejectReasonCode | null>(null);
  const [text, setText] = useState('');
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isTooLong = text.trim().length > TEXT_LIMIT;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    setFailure(null);
    if (reasonCode === null) return document.getElementById(`${id}-code-0`)?.focus();
    if (isTooLong) return document.getElementById(`${id}-text`)?.focus();
    const reason = text.trim();
    const problem = await report({
      send: () => decide({ reasonCode, ...(reason === '' ? {} : { reason }) }),
      told: (rejected) => t.decide.rejected(rejected.client.name, amount),
      onDecided: () => dialog.close(onDecided),
    });
    setFailure(problem);
  };

  return (
    <Dialog
      open={dialog.isOpen}
      onOpenChange={() => dialog.close()}
      title={t.reject.title(booking.client.name)}
      description={t.reject.consequence(amount)}
      actions={
        <>
          <Button type="submit" form={id} variant="danger" busy={isDeciding}>
            {t.reject.send}
          </Button>
          <Button variant="quiet" onClick={() => dialog.close()}>
            {t.reject.keep}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="mt-5 space-y-5" onSubmit={(event) => void submit(event)}>
        {failure !== null && (
          <Alert live tone="danger">
            {failure}
          </Alert>
        )}
        <Choices
          id={`${id}-code`}
          legend={t.reject.reasonCode}
          options={REASON_CODES.map((code) => ({ value: code, label: t.reject.reasonCodes[code] }))}
          value={reasonCode}
          onChange={setReasonCode}
          error={wasTried && reasonCode === null ? t.reject.chooseReason : undefined}
        />
        <Field
          id={`${id}-text`}
          label={t.reject.text}
          hint={t.reject.textHint}
          error={wasTried && isTooLong ? t.reject.tooLong(TEXT_LIMIT) : undefined}
          optional
        >
          <Textarea
            className="min-h-24!"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
