import { useState } from 'react';
import { failureCode } from '@/api/problem';
import type { Booking } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { useGiveUp } from './use-give-up';

function useWords({ status, invoice }: Booking) {
  const { giveUp, cancelLate } = useCopy(sessionsCopy);
  if (status !== 'held') return cancelLate;
  const isBegun = invoice !== null && invoice.payment !== null;
  return { ...giveUp, body: isBegun ? giveUp.begun : giveUp.body };
}

/** Lets a time go, held or re-booked by late money: says what it means, asks once. */
export function GiveUpTime({ booking }: { booking: Booking }) {
  const t = useWords(booking);
  const { problems } = useCopy(commonCopy);
  const [isOpen, setOpen] = useState(false);
  const giveUp = useGiveUp(booking.id);
  const toast = useToast();
  // Awaited, not a callback of mutate(): this button is gone from the page as soon as the hold is.
  const confirm = () =>
    void giveUp.mutateAsync().then(
      () => toast(t.done),
      () => undefined,
    );
  return (
    <>
      <Button variant="quiet" wide className="text-ink-2" onClick={() => setOpen(true)}>
        {t.action}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t.title}
        description={t.body}
        actions={
          <>
            <Button variant="danger" busy={giveUp.isPending} onClick={confirm}>
              {t.confirm}
            </Button>
            <Button variant="outline" onClick={() => setOpen(false)}>
              {t.keep}
            </Button>
          </>
        }
      >
        {giveUp.isError && (
          <Alert tone="danger" live className="mt-4">
            {problems[failureCode(giveUp.error)]}
          </Alert>
        )}
      </Dialog>
    </>
  );
}
