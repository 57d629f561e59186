import { useState } from 'react';
import type { Override } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { useDialog, type DialogState } from '../frame/use-dialog';
import { useRemoveOverride } from '../hooks/use-overrides';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useHoursText } from './use-hours-text';

interface OverrideRowProps {
  override: Override;
  /** The row is gone afterwards: the place where the focus goes on. */
  onRemoved: () => void;
}

export function OverrideRow({ override, onRemoved }: OverrideRowProps) {
  const t = useCopy(practiceCopy).dates;
  const name = usePracticeTimes().shortDate(override.date);
  const hoursText = useHoursText();
  const asking = useDialog();
  return (
    <li className="flex items-center gap-3 px-4 py-3 sm:px-5">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="text-[0.9375rem] text-ink-2">
          {override.intervals.length === 0 ? t.dayOff : hoursText(override.intervals)}
          {override.note !== null && ` · ${override.note}`}
        </p>
      </div>
      <Button variant="quiet" aria-label={t.removeLabel(name)} onClick={asking.open}>
        {t.remove}
      </Button>
      <RemoveDialog date={override.date} dialog={asking} onRemoved={onRemoved} />
    </li>
  );
}

interface RemoveDialogProps {
  date: string;
  dialog: DialogState;
  onRemoved: () => void;
}

function RemoveDialog({ date, dialog, onRemoved }: RemoveDialogProps) {
  const t = useCopy(practiceCopy).dates;
  const name = usePracticeTimes().shortDate(date);
  const toast = useToast();
  const failureText = useFailureText();
  const once = useSingleFlight();
  const { mutateAsync, isPending } = useRemoveOverride();
  const [failure, setFailure] = useState<string | null>(null);

  const remove = () =>
    once(async () => {
      setFailure(null);
      try {
        await mutateAsync(date);
        toast(t.removed(name));
        dialog.close(onRemoved);
      } catch (error) {
        setFailure(failureText(error));
      }
    });

  return (
    <Dialog
      open={dialog.isOpen}
      onOpenChange={() => dialog.close()}
      title={t.removeTitle(name)}
      description={t.removeBody}
      actions={
        <>
          <Button variant="danger" busy={isPending} onClick={remove}>
            {t.removeSend}
          </Button>
          <Button variant="quiet" onClick={() => dialog.close()}>
            {t.cancel}
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
