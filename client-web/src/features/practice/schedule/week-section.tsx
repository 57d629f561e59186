import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { addDays, civilDate, startOfDay, zoneName } from '@/lib/zones';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useCalendarSessions } from '../hooks/use-calendar-sessions';
import { useNow } from '../hooks/use-now';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { isCivilDate, mondayOf } from '@/lib/civil-date';
import { WeekCalendar } from './week-calendar';

const DAYS = 7;

/** One week of sessions; which week stands in the address. */
export function WeekSection() {
  const t = useCopy(practiceCopy).week;
  const times = usePracticeTimes();
  const [query] = useSearchParams();
  const today = civilDate(useNow(), times.zone);
  const asked = query.get('minggu') ?? '';
  const monday = mondayOf(isCivilDate(asked) ? asked : today);
  const sunday = addDays(monday, DAYS - 1);
  const sessions = useCalendarSessions(monday, DAYS, times.zone);
  const label = t.label(times.longDate(monday), times.longDate(sunday));
  return (
    <section aria-labelledby="week">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <SectionHeading id="week">{label}</SectionHeading>
          <p className="text-sm text-ink-2">
            {t.zone(zoneName(times.zone, startOfDay(monday, times.zone)))}
          </p>
        </div>
        <nav aria-label={t.choose} className="flex items-center gap-1">
          <WeekStep to={addDays(monday, -DAYS)} label={t.previous} Icon={ChevronLeft} />
          <Button asChild variant="outline">
            <Link to="/praktik/jadwal">{t.thisWeek}</Link>
          </Button>
          <WeekStep to={addDays(monday, DAYS)} label={t.next} Icon={ChevronRight} />
        </nav>
      </div>
      <div className="mt-4">
        <Loaded query={sessions} placeholders={3}>
          {(bookings) => <WeekCalendar monday={monday} today={today} bookings={bookings} />}
        </Loaded>
      </div>
    </section>
  );
}

interface WeekStepProps {
  to: string;
  label: string;
  Icon: typeof ChevronLeft;
}

function WeekStep({ to, label, Icon }: WeekStepProps) {
  return (
    <Button asChild variant="outline" size="icon">
      <Link to={`/praktik/jadwal?minggu=${to}`} aria-label={label}>
        <Icon aria-hidden className="size-5" />
      </Link>
    </Button>
  );
}
