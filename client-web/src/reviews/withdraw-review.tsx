import { useState } from 'react';
import { failureCode } from '@/api/problem';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { useWithdrawReview } from './use-review';

/** Takes a review back: says that it is for good, asks once. */
export function WithdrawReview({ bookingId, id }: { bookingId: string; id: string }) {
  const t = useCopy(reviewsCopy).withdraw;
  const { problems } = useCopy(commonCopy);
  const [isOpen, setOpen] = useState(false);
  const withdraw = useWithdrawReview(bookingId, id);
  const toast = useToast();
  const confirm = () =>
    void withdraw.mutateAsync().then(
      () => toast(t.done),
      () => undefined,
    );
  return (
    <>
      <Button variant="quiet" className="text-ink-2" onClick={() => setOpen(true)}>
        {t.action}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t.title}
        description={t.body}
        actions={
          <>
            <Button variant="danger" busy={withdraw.isPending} onClick={confirm}>
              {t.confirm}
            </Button>
            <Button variant="outline" onClick={() => setOpen(false)}>
              {t.keep}
            </Button>
          </>
        }
      >
        {withdraw.isError && (
          <Alert tone="danger" live className="mt-4">
            {problems[failureCode(withdraw.error)]}
          </Alert>
        )}
      </Dialog>
    </>
  );
}
