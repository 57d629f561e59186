import { useId } from 'react';
import type { SeriesDate } from '@/api/types';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorState } from '@/components/ui/error-state';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import type { Series } from './use-series';

/** Each session is paid by itself while all of them are held, so not as many as the server takes. */
const MOST_SESSIONS = 4;
const COUNTS = Array.from({ length: MOST_SESSIONS }, (_, index) => index + 1);

interface SeriesFieldsProps {
  series: Series;
  /** Of the psychologist's clock. */
  zone: string;
}

/** A week whose time can be had is taken or left; of one that is lost, another time may be chosen. */
function DateRow({ series, zone, date }: SeriesFieldsProps & { date: SeriesDate }) {
  const t = useCopy(bookingCopy).series;
  const { session } = useTimes();
  const id = useId();
  const start = series.startOf(date);
  const words = session(date.startsAt, zone);
  if (date.conflict === null) {
    return (
      <Checkbox
        id={id}
        label={
          <>
            <span className="numeric">{words}</span>
            {date.hasOtherClock && <span className="block text-ink-2">{t.otherClock}</span>}
          </>
        }
        checked={start !== null}
        onChange={(event) => series.pick(date, event.target.checked ? date.startsAt : null)}
      />
    );
  }
  return (
    <div className="py-2">
      <Label htmlFor={id} className="text-[0.9375rem]">
        <span className="numeric line-through">{words}</span>{' '}
        <span className="text-clay-ink">{t.conflicts[date.conflict]}</span>
      </Label>
      <Select
        id={id}
        className="mt-1.5"
        value={start ?? ''}
        onChange={(event) => series.pick(date, event.target.value || null)}
      >
        <option value="">{t.skip}</option>
        {date.alternatives.map(({ startsAt }) => (
          <option key={startsAt} value={startsAt}>
            {session(startsAt, zone)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Dates(props: SeriesFieldsProps) {
  const t = useCopy(bookingCopy).series;
  const { query, dates, startsAts } = props.series;
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.isPending) {
    return (
      <div role="status">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-24 w-full" />
      </div>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {dates.map((date) => (
          <li key={date.startsAt}>
            <DateRow {...props} date={date} />
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="text-[0.9375rem] text-ink-2">
        {startsAts.length === 0 ? t.none : t.each(startsAts.length)}
      </p>
    </>
  );
}

/** Once, or the same time every week: what clashes is shown before anything is booked. */
export function SeriesFields(props: SeriesFieldsProps) {
  const t = useCopy(bookingCopy).series;
  const { weeks, setWeeks } = props.series;
  const id = useId();
  return (
    <div className="space-y-3">
      <div>
        <Label htmlFor={id}>{t.label}</Label>
        <Select
          id={id}
          className="mt-1.5"
          value={weeks}
          onChange={(event) => setWeeks(Number(event.target.value))}
        >
          {COUNTS.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? t.once : t.weekly(count)}
            </option>
          ))}
        </Select>
      </div>
      {weeks > 1 && <Dates {...props} />}
    </div>
  );
}
