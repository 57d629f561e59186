import { useState, type SyntheticEvent } from 'react';
import { fieldErrors } from '@/api/problem';
import type { ScheduleSettings } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { SectionHeading } from '../frame/section-heading';
import { useSaveScheduleSettings, useScheduleSettings } from '../hooks/use-schedule-settings';
import {
  isSameSettings,
  isWeekBelowDay,
  outOfLimits,
  SETTING_LIMITS,
  SETTING_NAMES,
  settingsDraft,
  settingsOf,
  SLOT_STEPS,
  type SettingName,
  type SettingsDraft,
} from '../model/settings-draft';
import { SaveBar } from './save-bar';
import { StaleAlert } from './stale-alert';
import { useVersionedForm } from './use-versioned-form';

function useSettingsForm(saved: ScheduleSettings) {
  const told = useCopy(practiceCopy).settings.saved;
  const { refetch } = useScheduleSettings();
  const { mutateAsync } = useSaveScheduleSettings();
  return useVersionedForm({
    name: 'schedule-settings',
    saved,
    begin: settingsDraft,
    isSame: isSameSettings,
    readLatest: async () => (await refetch()).data,
    write: (typed: SettingsDraft, version) => mutateAsync({ body: settingsOf(typed), version }),
    told,
  });
}

function useSettingLabels(): Readonly<Record<SettingName, { label: string; hint: string }>> {
  const t = useCopy(practiceCopy).settings;
  return {
    bufferBeforeMinutes: { label: t.bufferBefore, hint: t.bufferHint },
    bufferAfterMinutes: { label: t.bufferAfter, hint: t.bufferHint },
    noticeHours: { label: t.notice, hint: t.noticeHint },
    horizonDays: { label: t.horizon, hint: t.horizonHint },
    mostSessionsADay: { label: t.mostADay, hint: t.mostHint },
    mostSessionsAWeek: { label: t.mostAWeek, hint: t.mostHint },
  };
}

/** Breaks, notice, horizon and the grid of start times. */
export function SettingsForm({ saved }: { saved: ScheduleSettings }) {
  const t = useCopy(practiceCopy);
  const toast = useToast();
  const labels = useSettingLabels();
  const form = useSettingsForm(saved);
  const { typed, change } = form;
  const [attempt, setAttempt] = useState(0);
  const isTried = attempt > 0;
  const refused = fieldErrors(form.failure);

  const errorOf = (name: SettingName): string | undefined => {
    const { min, max } = SETTING_LIMITS[name];
    if (isTried && outOfLimits(typed, name)) return t.settings.wholeNumber(min, max);
    if (isTried && name === 'mostSessionsAWeek' && isWeekBelowDay(typed))
      return t.settings.weekBelowDay;
    return refused[name];
  };
  const errors = Object.fromEntries(SETTING_NAMES.map((name) => [name, errorOf(name)]));

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const isWrong = SETTING_NAMES.some((name) => outOfLimits(typed, name)) || isWeekBelowDay(typed);
    if (!isWrong) form.save();
  };

  return (
    <form noValidate className="max-w-2xl space-y-6" onSubmit={submit}>
      <div>
        <SectionHeading id="settings">{t.settings.heading}</SectionHeading>
        <p className="mt-1 text-ink-2">{t.settings.intro}</p>
      </div>
      <ErrorSummary errors={errors} attempt={attempt} />
      {form.isStale && (
        <StaleAlert
          differing={SETTING_NAMES.filter((name) => typed[name] !== settingsDraft(saved)[name]).map(
            (name) => labels[name].label,
          )}
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
      <Card className="grid gap-5 sm:grid-cols-2 sm:items-end">
        {SETTING_NAMES.map((name) => (
          <Field key={name} id={name} {...labels[name]} error={errors[name]}>
            <Input
              inputMode="numeric"
              autoComplete="off"
              className="numeric"
              value={typed[name]}
              onChange={(event) => change({ ...typed, [name]: event.target.value })}
            />
          </Field>
        ))}
        <Field id="slotStepMinutes" label={t.settings.slotStep}>
          <Select
            value={typed.slotStepMinutes}
            onChange={(event) => change({ ...typed, slotStepMinutes: Number(event.target.value) })}
          >
            {SLOT_STEPS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t.settings.minutes(minutes)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          id="approvesNewClients"
          className="sm:col-span-2"
          label={t.settings.approvesNewClients}
          checked={typed.approvesNewClients}
          onChange={(event) => change({ ...typed, approvesNewClients: event.target.checked })}
        />
      </Card>
      <SaveBar
        label={t.settings.save}
        isChanged={form.isChanged}
        isSaving={form.isSaving}
        onDiscard={form.reset}
      />
    </form>
  );
}
