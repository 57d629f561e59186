import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useDialog } from '../frame/use-dialog';
import { WEEKDAYS, type Weekday } from '../model/week-draft';

interface CopyDayDialogProps {
  weekday: Weekday;
  onCopy: (to: readonly Weekday[]) => void;
}

/** A button that copies one day's hours to the days chosen in its dialog. */
export function CopyDayDialog({ weekday, onCopy }: CopyDayDialogProps) {
  const t = useCopy(practiceCopy);
  const dialog = useDialog();
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const day = t.weekdays[weekday];
  const toggle = (other: Weekday) =>
    setChosen(
      chosen.includes(other) ? chosen.filter((kept) => kept !== other) : [...chosen, other],
    );

  return (
    <>
      <Button
        variant="quiet"
        className="px-3! text-accent!"
        aria-label={t.hours.copyOf(day)}
        onClick={() => {
          setChosen([]);
          dialog.open();
        }}
      >
        {t.hours.copy}
      </Button>
      <Dialog
        open={dialog.isOpen}
        onOpenChange={() => dialog.close()}
        title={t.hours.copyTitle(day)}
        description={t.hours.copyHint}
        actions={
          <>
            <Button
              disabled={chosen.length === 0}
              onClick={() => {
                onCopy(chosen);
                dialog.close();
              }}
            >
              {t.hours.copySend}
            </Button>
            <Button variant="quiet" onClick={() => dialog.close()}>
              {t.hours.cancel}
            </Button>
          </>
        }
      >
        <fieldset className="mt-4">
          <legend className="font-semibold">{t.hours.copyDays}</legend>
          {WEEKDAYS.filter((other) => other !== weekday).map((other) => (
            <Checkbox
              key={other}
              id={`copy-to-${other}`}
              label={t.weekdays[other]}
              checked={chosen.includes(other)}
              onChange={() => toggle(other)}
            />
          ))}
        </fieldset>
      </Dialog>
    </>
  );
}
