import { useId, useState, type SyntheticEvent } from 'react';
import type { Season } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { seasonsCopy } from '@/copy/seasons';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { useOutsideCheck } from '../hooks/use-outside-check';
import { useSaveSeason } from '../hooks/use-seasons';
import { seasonFaults, seasonOf, type SeasonDraft } from '../model/season-draft';
import { copyDay, WEEKDAYS, withDay } from '../model/week-draft';
import { OutsideDialog } from './outside-dialog';
import { WeekdayHours } from './weekday-hours';
import { ZoneSelect } from './zone-select';

interface SeasonFormProps {
  begun: SeasonDraft;
  /** The one that changes; null for a new one. */
  over: Season | null;
  onDone: () => void;
}

const LONGEST_NAME = 60;

function useSeasonForm({ begun, over, onDone }: SeasonFormProps) {
  const t = useCopy(seasonsCopy);
  const toast = useToast();
  const failureText = useFailureText();
  const once = useSingleFlight();
  const save = useSaveSeason(over);
  const outside = useOutsideCheck();
  const [draft, change] = useState(begun);
  const [attempt, setAttempt] = useState(0);
  const faults = seasonFaults(draft);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (Object.values(faults).includes(true)) return;
    const { name, ...week } = seasonOf(draft);
    const kept = () =>
      once(() =>
        save.mutateAsync({ name, ...week }).then(() => {
          toast(t.saved(name));
          onDone();
        }),
      );
    outside.check({ season: { week, ...(over !== null && { id: over.id }) } }, kept);
  };
  const errors = {
    name: faults.name ? t.nameMissing : undefined,
    from: faults.from ? t.fromMissing : undefined,
    to: faults.to ? t.toWrong : undefined,
    hours: faults.hours ? t.hoursWrong : undefined,
  };
  return {
    ...{ draft, change, attempt, submit, outside },
    errors: attempt > 0 ? errors : {},
    failure: save.isError ? failureText(save.error) : null,
    isBusy: save.isPending || outside.isChecking,
  };
}

/** Dates, a zone and a whole week of hours. */
export function SeasonForm(props: SeasonFormProps) {
  const t = useCopy(seasonsCopy);
  const id = useId();
  const form = useSeasonForm(props);
  const { draft, change, attempt } = form;
  const errors: Partial<Record<'name' | 'from' | 'to' | 'hours', string | undefined>> = form.errors;
  const { over, onDone } = props;
  const setWeek = (week: SeasonDraft['week']) => change({ ...draft, week });
  const told = Object.fromEntries(
    Object.entries(errors).map(([field, error]) => [`${id}-${field}`, error]),
  );
  return (
    <Card>
      <form noValidate className="space-y-5" onSubmit={form.submit}>
        <h3 className="text-[1.0625rem]">
          {over === null ? t.formTitle.add : t.formTitle.edit(over.name)}
        </h3>
        <ErrorSummary errors={told} attempt={attempt} />
        {form.failure !== null && (
          <Alert live tone="danger">
            {form.failure}
          </Alert>
        )}
        <Field id={`${id}-name`} label={t.name} hint={t.nameHint} error={errors.name}>
          <Input
            autoComplete="off"
            maxLength={LONGEST_NAME}
            value={draft.name}
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field id={`${id}-from`} label={t.from} hint={t.fromHint} error={errors.from}>
            <Input
              type="date"
              value={draft.from}
              onChange={(event) => change({ ...draft, from: event.target.value })}
            />
          </Field>
          <Field id={`${id}-to`} label={t.to} hint={t.toHint} optional error={errors.to}>
            <Input
              type="date"
              min={draft.from}
              value={draft.to}
              onChange={(event) => change({ ...draft, to: event.target.value })}
            />
          </Field>
        </div>
        <Field id={`${id}-zone`} label={t.zone} hint={t.zoneHint} className="max-w-sm">
          <ZoneSelect
            value={draft.week.timeZone}
            onChange={(timeZone) => setWeek({ ...draft.week, timeZone })}
          />
        </Field>
        <section id={`${id}-hours`} tabIndex={-1} aria-label={t.hours}>
          <p className="text-[0.9375rem] font-semibold">{t.hours}</p>
          <div className="divide-y divide-line">
            {WEEKDAYS.map((weekday) => (
              <WeekdayHours
                key={weekday}
                weekday={weekday}
                intervals={draft.week.days[weekday]}
                onChange={(intervals) => setWeek(withDay(draft.week, weekday, intervals))}
                onCopy={(to) => setWeek(copyDay(draft.week, weekday, to))}
              />
            ))}
          </div>
        </section>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={form.isBusy}>
            {t.save}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t.cancel}
          </Button>
        </div>
      </form>
      <OutsideDialog outside={form.outside} />
    </Card>
  );
}
