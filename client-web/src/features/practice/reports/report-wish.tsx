import type { SyntheticEvent } from 'react';
import type { NewReportPreferences, ReportPreferences } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { practiceCopy } from '@/copy/practice';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { zoneName } from '@/lib/zones';
import { Choices } from '@/components/choices';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useReportPreferences, useSaveReportPreferences } from '../hooks/use-report';
import { SaveBar } from '../schedule/save-bar';
import { StaleAlert } from '../schedule/stale-alert';
import { useVersionedForm } from '../schedule/use-versioned-form';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const FREQUENCIES = ['none', 'daily', 'weekly'] as const;

function typedOf(saved: ReportPreferences): NewReportPreferences {
  const { frequency, weekday, hour, evenIfEmpty } = saved;
  return { frequency, weekday, hour, evenIfEmpty };
}

function useWishForm(saved: ReportPreferences) {
  const told = useCopy(reportsCopy).wish.saved;
  const { refetch } = useReportPreferences();
  const { mutateAsync } = useSaveReportPreferences();
  return useVersionedForm({
    name: 'report-preferences',
    saved,
    begin: typedOf,
    isSame: (one: ReportPreferences, other: ReportPreferences) =>
      JSON.stringify(typedOf(one)) === JSON.stringify(typedOf(other)),
    readLatest: async () => (await refetch()).data,
    write: (body: NewReportPreferences, version) => mutateAsync({ body, version }),
    told,
  });
}

/** Whether the report comes by email, and when. */
export function ReportWish() {
  const preferences = useReportPreferences();
  return (
    <Loaded query={preferences} placeholders={1}>
      {(saved) => <WishForm saved={saved} />}
    </Loaded>
  );
}

function WishForm({ saved }: { saved: ReportPreferences }) {
  const t = useCopy(reportsCopy).wish;
  const { stale } = useCopy(practiceCopy);
  const toast = useToast();
  const form = useWishForm(saved);
  const { typed, change } = form;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <Card>
      <form noValidate className="max-w-2xl space-y-5" onSubmit={submit}>
        <div>
          <SectionHeading id="report-wish">{t.title}</SectionHeading>
          <p className="mt-1 text-ink-2">{t.intro(zoneName(saved.timeZone, now()))}</p>
        </div>
        {form.isStale && (
          <StaleAlert
            differing={[]}
            onTakeLatest={() => {
              form.reset();
              toast(stale.taken);
            }}
          />
        )}
        {form.failureText !== null && (
          <Alert live tone="danger">
            {form.failureText}
          </Alert>
        )}
        <Choices
          id="report-frequency"
          legend={t.frequency}
          options={FREQUENCIES.map((value) => ({ value, label: t.frequencies[value] }))}
          value={typed.frequency}
          onChange={(frequency) => change({ ...typed, frequency })}
        />
        {typed.frequency !== 'none' && <WhenFields typed={typed} onChange={change} />}
        <SaveBar
          label={t.save}
          isChanged={form.isChanged}
          isSaving={form.isSaving}
          onDiscard={form.reset}
        />
      </form>
    </Card>
  );
}

interface WhenFieldsProps {
  typed: NewReportPreferences;
  onChange: (typed: NewReportPreferences) => void;
}

function WhenFields({ typed, onChange }: WhenFieldsProps) {
  const t = useCopy(reportsCopy).wish;
  const { weekdays } = useCopy(practiceCopy);
  const { wallClock } = usePracticeTimes();
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        {typed.frequency === 'weekly' && (
          <Field id="report-weekday" label={t.weekday}>
            <Select
              value={typed.weekday}
              onChange={(event) => onChange({ ...typed, weekday: Number(event.target.value) })}
            >
              {WEEKDAYS.map((weekday) => (
                <option key={weekday} value={weekday}>
                  {weekdays[weekday]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field id="report-hour" label={t.hour}>
          <Select
            value={typed.hour}
            onChange={(event) => onChange({ ...typed, hour: Number(event.target.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {wallClock(`${String(hour).padStart(2, '0')}:00`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Checkbox
        id="report-even-if-empty"
        label={t.evenIfEmpty}
        checked={typed.evenIfEmpty}
        onChange={(event) => onChange({ ...typed, evenIfEmpty: event.target.checked })}
      />
    </>
  );
}
