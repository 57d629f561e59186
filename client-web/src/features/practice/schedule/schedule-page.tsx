import { useSearchParams } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Tabs } from '@/components/ui/tabs';
import { calendarsCopy } from '@/copy/calendars';
import { practiceCopy } from '@/copy/practice';
import { seasonsCopy } from '@/copy/seasons';
import { useCopy } from '@/copy/use-copy';
import { CalendarsPart } from '../calendars/calendars-part';
import { Loaded } from '../frame/loaded';
import { useScheduleSettings } from '../hooks/use-schedule-settings';
import { useWorkingHours } from '../hooks/use-working-hours';
import { OverridesSection } from './overrides-section';
import { SeasonsSection } from './seasons-section';
import { SettingsForm } from './settings-form';
import { WeekSection } from './week-section';
import { WeeklyHoursForm } from './weekly-hours-form';

const PARTS = ['kalender', 'jam-kerja', 'tanggal', 'masa', 'kalender-lain', 'pengaturan'] as const;
type Part = (typeof PARTS)[number];

/** The calendar and everything that opens or closes it; the open part stands in the address. */
export function SchedulePage() {
  const t = useCopy(practiceCopy).schedule;
  const [query, setQuery] = useSearchParams();
  const part = PARTS.find((known) => known === query.get('bagian')) ?? 'kalender';
  const labels: Readonly<Record<Part, string>> = {
    kalender: t.week,
    'jam-kerja': t.hours,
    tanggal: t.dates,
    masa: useCopy(seasonsCopy).tab,
    'kalender-lain': useCopy(calendarsCopy).tab,
    pengaturan: t.settings,
  };
  return (
    <>
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <div className="mt-3">
        <Tabs
          label={t.tabs}
          tabs={PARTS.map((value) => ({ value, label: labels[value] }))}
          value={part}
          onValueChange={(value) => setQuery(value === 'kalender' ? {} : { bagian: value })}
        >
          <SchedulePart part={part} />
        </Tabs>
      </div>
    </>
  );
}

function SchedulePart({ part }: { part: Part }) {
  if (part === 'kalender') return <WeekSection />;
  if (part === 'jam-kerja') return <HoursPart />;
  if (part === 'masa') return <SeasonsSection />;
  if (part === 'kalender-lain') return <CalendarsPart />;
  return part === 'tanggal' ? <OverridesSection /> : <SettingsPart />;
}

function HoursPart() {
  const hours = useWorkingHours();
  return <Loaded query={hours}>{(saved) => <WeeklyHoursForm saved={saved} />}</Loaded>;
}

function SettingsPart() {
  const settings = useScheduleSettings();
  return <Loaded query={settings}>{(saved) => <SettingsForm saved={saved} />}</Loaded>;
}
