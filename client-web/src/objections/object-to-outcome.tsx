import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { failureCode } from '@/api/problem';
import type { Booking, OutcomeClaim } from '@/api/types';
import { Choices } from '@/components/choices';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { objectionsCopy } from '@/copy/objections';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useObject } from './use-object';

interface ObjectToOutcomeProps {
  booking: Booking;
  as: 'client' | 'psychologist';
}

const CLAIMS: readonly OutcomeClaim[] = [
  'completed',
  'client_absent',
  'psychologist_absent',
  'technical',
];

/** A way to speak against an outcome while it is open; nothing where it is not. */
export function ObjectToOutcome({ booking, as }: ObjectToOutcomeProps) {
  const t = useCopy(objectionsCopy);
  const [isOpen, setOpen] = useState(false);
  if (!booking.permittedActs.includes('object')) return null;
  return (
    <>
      <Button variant="quiet" className="text-ink-2" onClick={() => setOpen(true)}>
        {t.action}
      </Button>
      {isOpen && <ObjectionDialog booking={booking} as={as} onClose={() => setOpen(false)} />}
    </>
  );
}

function ObjectionDialog({ booking, as, onClose }: ObjectToOutcomeProps & { onClose: () => void }) {
  const t = useCopy(objectionsCopy);
  const { problems } = useCopy(commonCopy);
  const id = useId();
  const once = useSingleFlight();
  const toast = useToast();
  const { mutateAsync, isPending } = useObject(booking.id);
  const [claim, setClaim] = useState<OutcomeClaim | null>(null);
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = () => {
    setTried(true);
    if (claim === null) return document.getElementById(`${id}-0`)?.focus();
    once(async () => {
      try {
        await mutateAsync(claim);
        flushSync(onClose);
        toast(t.sent);
      } catch (error) {
        setFailure(problems[failureCode(error)]);
      }
    });
  };
  const options = CLAIMS.filter((one) => one !== booking.status);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.title}
      description={t.body[as]}
      actions={
        <>
          <Button busy={isPending} onClick={send}>
            {t.send}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t.keep}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Alert live tone="danger" className="mt-4">
          {failure}
        </Alert>
      )}
      <div className="mt-5">
        <Choices
          id={id}
          legend={t.legend}
          options={options.map((value) => ({ value, label: t.claims[as][value] }))}
          value={claim}
          onChange={setClaim}
          error={wasTried && claim === null ? t.choose : undefined}
        />
      </div>
    </Dialog>
  );
}
