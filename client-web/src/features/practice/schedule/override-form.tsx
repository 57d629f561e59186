import { useId, useState, type SyntheticEvent } from 'react';
import type { Override } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field, FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { Choices } from '@/components/choices';
import { useFailureText } from '../frame/failure-text';
import { useDraft } from '../hooks/use-draft';
import { useOutsideCheck } from '../hooks/use-outside-check';
import { useSaveOverride } from '../hooks/use-overrides';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { isCivilDate } from '@/lib/civil-date';
import {
  EMPTY_OVERRIDE,
  NOTE_LIMIT,
  overrideFaults,
  overrideOf,
  previewOf,
  type OverrideDraft,
} from '../model/override-draft';
import { IntervalsEditor } from './intervals-editor';
import { OutsideDialog } from './outside-dialog';

interface OverrideFormProps {
  today: string;
  lastDate: string;
  present: readonly Override[];
}

function useOverrideForm(today: string) {
  const t = useCopy(practiceCopy).dates;
  const times = usePracticeTimes();
  const toast = useToast();
  const failureText = useFailureText();
  const once = useSingleFlight();
  const { mutateAsync, isPending } = useSaveOverride();
  const [typed, setTyped] = useDraft<OverrideDraft>('override');
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const draft = typed ?? EMPTY_OVERRIDE;
  const faults = overrideFaults(draft, today);

  const save = () =>
    once(async () => {
      setFailure(null);
      try {
        await mutateAsync({ date: draft.date, body: overrideOf(draft) });
        const first = times.shortDate(draft.date);
        toast(
          draft.until === '' ? t.saved(first) : t.savedStretch(first, times.shortDate(draft.until)),
        );
        setTyped(null);
        setTried(false);
      } catch (error) {
        setFailure(failureText(error));
      }
    });
  return {
    draft,
    change: setTyped,
    faults,
    wasTried,
    setTried,
    failure,
    isSaving: isPending,
    save,
  };
}

/** A day off, or a date with other hours. */
export function OverrideForm({ today, lastDate, present }: OverrideFormProps) {
  const t = useCopy(practiceCopy).dates;
  const id = useId();
  const times = usePracticeTimes();
  const { draft, change, faults, wasTried, setTried, failure, isSaving, save } =
    useOverrideForm(today);
  const outside = useOutsideCheck();
  const dayName = isCivilDate(draft.date) ? times.shortDate(draft.date) : t.date;
  const lastOf = draft.until === '' ? draft.date : draft.until;
  const isReplacing = present.some(({ date }) => draft.date <= date && date <= lastOf);
  const told = (isWrong: boolean, words: string) => (wasTried && isWrong ? words : undefined);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const firstWrong = [
      faults.date && `${id}-date`,
      faults.until && `${id}-until`,
      faults.noHours && `${id}-hours-add`,
      faults.hours && `${id}-hours-0-from`,
      faults.note && `${id}-note`,
    ].find((field) => field !== false);
    if (firstWrong === undefined) outside.check({ dates: previewOf(draft) }, save);
    else document.getElementById(firstWrong)?.focus();
  };

  return (
    <Card>
      <form noValidate className="space-y-5" onSubmit={submit}>
        <h3 className="text-[1.0625rem]">{t.add}</h3>
        {failure !== null && (
          <Alert live tone="danger">
            {failure}
          </Alert>
        )}
        <Field
          id={`${id}-date`}
          label={t.date}
          className="max-w-56"
          error={told(faults.date, t.chooseDate)}
        >
          <Input
            type="date"
            min={today}
            max={lastDate}
            value={draft.date}
            onChange={(event) => change({ ...draft, date: event.target.value })}
          />
        </Field>
        <Field
          id={`${id}-until`}
          label={t.until}
          hint={t.untilHint}
          optional
          className="max-w-56"
          error={told(faults.until, t.chooseUntil)}
        >
          <Input
            type="date"
            min={draft.date === '' ? today : draft.date}
            max={lastDate}
            value={draft.until}
            onChange={(event) => change({ ...draft, until: event.target.value })}
          />
        </Field>
        <div aria-live="polite">{isReplacing && <Alert tone="attention">{t.replaces}</Alert>}</div>
        <Choices
          id={`${id}-kind`}
          legend={t.kind}
          options={[
            { value: 'off', label: t.kinds.off },
            { value: 'hours', label: t.kinds.hours },
          ]}
          value={draft.kind}
          onChange={(kind) => change({ ...draft, kind })}
        />
        {draft.kind === 'hours' && (
          <div>
            <IntervalsEditor
              id={`${id}-hours`}
              day={dayName}
              intervals={draft.intervals}
              onChange={(intervals) => change({ ...draft, intervals })}
            />
            <FieldError id={`${id}-no-hours`} error={told(faults.noHours, t.addHours)} />
          </div>
        )}
        <Field
          id={`${id}-note`}
          label={t.note}
          optional
          error={told(faults.note, t.noteTooLong(NOTE_LIMIT))}
        >
          <Input
            autoComplete="off"
            value={draft.note}
            onChange={(event) => change({ ...draft, note: event.target.value })}
          />
        </Field>
        <Button type="submit" busy={isSaving || outside.isChecking}>
          {t.save}
        </Button>
      </form>
      <OutsideDialog outside={outside} />
    </Card>
  );
}
