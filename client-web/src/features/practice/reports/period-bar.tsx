import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { formatShortDay } from '@/lib/times';
import { addDays } from '@/lib/zones';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { isCivilDate, mondayOf, noonUtc } from '@/lib/civil-date';
import { addressOf, stepped, type AskedReport } from '../model/report-period';

/** Which period is open, and the ways to another; all of it stands in the address. */
export function PeriodBar({ asked, today }: { asked: AskedReport; today: string }) {
  const t = useCopy(reportsCopy);
  const { longDate, shortDate, language } = usePracticeTimes();
  const [, setQuery] = useSearchParams();
  const { period, date } = asked;
  const open = (other: AskedReport) => setQuery(addressOf(other));
  const present = period === 'week' ? mondayOf(today) : today;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="flex items-center gap-1">
        <Button
          variant="outline"
          size="icon"
          aria-label={t.previous[period]}
          onClick={() => open(stepped(asked, -1))}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Button>
        <Button
          variant="outline"
          size="icon"
          aria-label={t.next[period]}
          onClick={() => open(stepped(asked, 1))}
        >
          <ChevronRight aria-hidden className="size-5" />
        </Button>
      </div>
      <p aria-live="polite" className="numeric text-lg font-semibold">
        {period === 'week'
          ? t.range(formatShortDay(noonUtc(date), 'UTC', language), shortDate(addDays(date, 6)))
          : `${longDate(date)} ${date.slice(0, 4)}`}
      </p>
      <div className="flex items-center gap-2 sm:ml-auto">
        {date !== present && (
          <Button variant="quiet" onClick={() => open({ period, date: present })}>
            {t.present[period]}
          </Button>
        )}
        <Input
          type="date"
          aria-label={t.date}
          className="w-auto!"
          value={date}
          onChange={({ target: { value } }) => {
            if (!isCivilDate(value)) return;
            open({ period, date: period === 'week' ? mondayOf(value) : value });
          }}
        />
      </div>
    </div>
  );
}
