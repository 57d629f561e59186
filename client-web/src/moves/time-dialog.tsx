import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { failureCode } from '@/api/problem';
import type { Booking } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { TimeChooser } from '@/directory/time-chooser';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useTimes } from '@/session/use-times';

/** Booking may know a nearer horizon; beyond it the weeks are simply empty. */
const HORIZON_DAYS = 180;

interface TimeDialogProps {
  words: { title: string; body: string; send: string; keep: string; done: string };
  psychologist: Pick<Booking['psychologist'], 'id' | 'name' | 'timeZone'>;
  serviceId: string;
  movingBookingId?: string;
  send: (startsAt: string) => Promise<unknown>;
  onClose: () => void;
  onDone?: () => void;
  /** Above the calendar: what moves, or what is chosen besides. */
  children?: ReactNode;
}

/** Sends the chosen time once; a time that was lost meanwhile is named, and the list is read anew. */
function useChosen({ words, send, onClose, onDone }: TimeDialogProps) {
  const { problems } = useCopy(commonCopy);
  const t = useCopy(movesCopy).times;
  const toast = useToast();
  const once = useSingleFlight();
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async () => {
    if (startsAt === null) return setFailure(t.choose);
    setSending(true);
    try {
      await send(startsAt);
      flushSync(onClose);
      toast(words.done);
      onDone?.();
    } catch (error) {
      const code = failureCode(error);
      setFailure(code === 'slot_taken' ? t.taken : problems[code]);
      setSending(false);
    }
  };
  const choose = (value: string) => {
    setFailure(null);
    setStartsAt(value);
  };
  return { startsAt, choose, isSending, failure, submit: () => once(submit) };
}

export function TimeDialog(props: TimeDialogProps) {
  const { words, psychologist, serviceId, movingBookingId, onClose, children } = props;
  const t = useCopy(movesCopy).times;
  const { session } = useTimes();
  const { startsAt, choose, isSending, failure, submit } = useChosen(props);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.title}
      description={words.body}
      actions={
        <>
          <Button busy={isSending} onClick={submit}>
            {words.send}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {words.keep}
          </Button>
        </>
      }
    >
      <div className="mt-4 space-y-4">
        {children}
        <TimeChooser
          psychologist={{ ...psychologist, horizonDays: HORIZON_DAYS }}
          serviceId={serviceId}
          movingBookingId={movingBookingId}
          startsAt={startsAt}
          onChoose={choose}
        />
        {startsAt !== null && (
          <p className="numeric font-semibold" aria-live="polite">
            {t.current(session(startsAt, psychologist.timeZone))}
          </p>
        )}
        {failure !== null && (
          <Alert live tone="danger">
            {failure}
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
