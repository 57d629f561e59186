import { useState, type SyntheticEvent } from 'react';
import type { WorkingHours } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';
import { SectionHeading } from '../frame/section-heading';
import { useOutsideCheck } from '../hooks/use-outside-check';
import { useSaveWorkingHours, useWorkingHours } from '../hooks/use-working-hours';
import { hoursProblems } from '../model/hours-rules';
import {
  copyDay,
  differingDays,
  isSameWeek,
  isWeekValid,
  WEEKDAYS,
  weekDraft,
  withDay,
  workingHoursOf,
  type WeekDraft,
} from '../model/week-draft';
import { WeekBoard } from './board/week-board';
import { OutsideDialog } from './outside-dialog';
import { SaveBar } from './save-bar';
import { StaleAlert } from './stale-alert';
import { useVersionedForm } from './use-versioned-form';
import { WeekdayHours } from './weekday-hours';
import { ZoneSelect } from './zone-select';

function useWeekErrors(draft: WeekDraft): Record<string, string> {
  const t = useCopy(practiceCopy);
  return Object.fromEntries(
    WEEKDAYS.flatMap((day) =>
      hoursProblems(draft.days[day]).flatMap((problem, index) =>
        problem === null
          ? []
          : [[`hours-${day}-${index}-from`, `${t.weekdays[day]}: ${t.hours.problems[problem]}`]],
      ),
    ),
  );
}

function useWeekForm(saved: WorkingHours) {
  const told = useCopy(practiceCopy).hours.saved;
  const { refetch } = useWorkingHours();
  const { mutateAsync } = useSaveWorkingHours();
  return useVersionedForm({
    name: 'working-hours',
    saved,
    begin: weekDraft,
    isSame: (one: WorkingHours, other) => isSameWeek(weekDraft(one), weekDraft(other)),
    readLatest: async () => (await refetch()).data,
    write: (typed: WeekDraft, version) => mutateAsync({ body: workingHoursOf(typed), version }),
    told,
  });
}

/** Weekly hours by day in the schedule's own zone. */
export function WeeklyHoursForm({ saved }: { saved: WorkingHours }) {
  const t = useCopy(practiceCopy);
  const board = useCopy(weekBoardCopy);
  const toast = useToast();
  const form = useWeekForm(saved);
  const { typed: draft, change } = form;
  const errors = useWeekErrors(draft);
  const outside = useOutsideCheck();
  const [attempt, setAttempt] = useState(0);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isWeekValid(draft))
      return outside.check({ workingHours: workingHoursOf(draft) }, form.save);
    setAttempt(attempt + 1);
  };

  return (
    <form noValidate className="max-w-5xl space-y-6" onSubmit={submit}>
      <div>
        <SectionHeading id="hours">{t.hours.heading}</SectionHeading>
        <p className="mt-1 text-ink-2">{t.hours.intro}</p>
      </div>
      {attempt > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
      {form.isStale && (
        <StaleAlert
          differing={differingDays(draft, weekDraft(saved)).map((day) => t.weekdays[day])}
          onTakeLatest={() => {
            form.reset();
            toast(t.stale.taken);
          }}
        />
      )}
      {form.failureText !== null && (
        <Alert live tone="danger">
          {form.failureText}
        </Alert>
      )}
      <Field id="hours-zone" label={t.hours.zone} hint={t.hours.zoneHint} className="max-w-sm">
        <ZoneSelect
          value={draft.timeZone}
          onChange={(timeZone) => change({ ...draft, timeZone })}
        />
      </Field>
      <WeekBoard draft={draft} onChange={change} />
      <h3 className="text-[1.0625rem]">{board.list}</h3>
      <div className="max-w-3xl divide-y divide-line rounded-card border border-line bg-paper px-4 sm:px-6">
        {WEEKDAYS.map((weekday) => (
          <WeekdayHours
            key={weekday}
            weekday={weekday}
            intervals={draft.days[weekday]}
            onChange={(intervals) => change(withDay(draft, weekday, intervals))}
            onCopy={(to) => {
              change(copyDay(draft, weekday, to));
              toast(t.hours.copied(t.weekdays[weekday], to.length));
            }}
          />
        ))}
      </div>
      <SaveBar
        label={t.hours.save}
        isChanged={form.isChanged}
        isSaving={form.isSaving || outside.isChecking}
        onDiscard={form.reset}
      />
      <OutsideDialog outside={outside} />
    </form>
  );
}
