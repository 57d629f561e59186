import type { PsychologistProfile, Slot } from '@/api/types';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { LiveRegion } from '@/components/ui/live-region';
import { Skeleton } from '@/components/ui/skeleton';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { firstName } from '@/lib/names';
import { formatTime } from '@/lib/times';
import { addDays, civilDate, sameWallClock, startOfDay, zoneName } from '@/lib/zones';
import { useTimes } from '@/session/use-times';
import { DayChooser } from './day-chooser';
import { useOpenDays } from './use-open-days';
import { useShownDay } from './use-shown-day';
import type { OpenDay, SlotsWanted } from './use-slots';

interface TimeChooserProps {
  psychologist: Pick<PsychologistProfile, 'id' | 'name' | 'timeZone' | 'horizonDays'>;
  serviceId: string;
  /** The chosen instant, or null. */
  startsAt: string | null;
  onChoose: (startsAt: string) => void;
  /** A booking that looks for another time: its own counts as free. */
  movingBookingId?: string | undefined;
}

function isSameInstant(a: string, b: string | null): boolean {
  return b !== null && Date.parse(a) === Date.parse(b);
}

function TimeGrid({
  slots,
  startsAt,
  onChoose,
}: Omit<TimeChooserProps, 'psychologist' | 'serviceId'> & { slots: readonly Slot[] }) {
  const { time } = useTimes();
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2">
      {slots.map((slot) => (
        <label
          key={slot.startsAt}
          className="numeric relative grid min-h-11 cursor-pointer place-items-center rounded-time bg-tint font-semibold text-accent transition-colors hover:bg-tint-2 has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="time"
            className="sr-only"
            checked={isSameInstant(slot.startsAt, startsAt)}
            onChange={() => onChoose(slot.startsAt)}
          />
          {time(slot.startsAt)}
        </label>
      ))}
    </div>
  );
}

function isGone(startsAt: string | null, days: readonly OpenDay[], zone: string): boolean {
  if (startsAt === null) return false;
  const date = civilDate(new Date(startsAt), zone);
  const day = days.find((candidate) => candidate.date === date);
  return day !== undefined && !day.slots.some((slot) => isSameInstant(slot.startsAt, startsAt));
}

/** The same moment on both clocks, when they differ. */
function BothZones({
  startsAt,
  psychologist,
}: Pick<TimeChooserProps, 'psychologist'> & { startsAt: string }) {
  const t = useCopy(profileCopy).panel;
  const { zone, language } = useTimes();
  const at = new Date(startsAt);
  if (sameWallClock(zone, psychologist.timeZone, at)) return null;
  const inZone = (name: string) => `${formatTime(at, name, language)} ${zoneName(name, at)}`;

  return (
    <p className="numeric mt-3 text-[0.9375rem] text-ink-2">
      {t.bothZones(inZone(zone), inZone(psychologist.timeZone), firstName(psychologist.name))}
    </p>
  );
}

function Loading() {
  const t = useCopy(profileCopy).panel;
  return (
    <div role="status">
      <span className="sr-only">{t.loading}</span>
      <Skeleton className="h-20 w-full" />
      <Skeleton className="mt-4 h-24 w-full" />
    </div>
  );
}

interface NothingOpenProps {
  days: readonly OpenDay[];
  /** What is looked for after the week, until the last day that may be booked. */
  ahead: SlotsWanted;
  onShow: (date: string) => void;
}

/** Why there is nothing to choose, and where to look instead. */
function NothingOpen({ days, ahead, onShow }: NothingOpenProps) {
  const t = useCopy(profileCopy).panel;
  const { zone, longDay } = useTimes();
  const isWeekFull = days.every(({ slots }) => slots.length === 0);
  const later = useOpenDays(ahead, { enabled: isWeekFull && ahead.days > 0 });
  if (!isWeekFull) return <p className="text-[0.9375rem]">{t.dayFull}</p>;
  const nameOf = (date: string) => longDay(startOfDay(date, zone).toISOString());
  const [next] = later.data?.keys() ?? [];
  const isOver = ahead.days === 0 || (later.isSuccess && next === undefined);
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-[0.9375rem]">
      {t.weekFull} {isOver && t.noneAhead(nameOf(addDays(ahead.firstDay, ahead.days - 1)))}
      {next !== undefined && (
        <Button variant="quiet" className="text-accent" onClick={() => onShow(next)}>
          {t.nextOpen(nameOf(next))}
        </Button>
      )}
    </p>
  );
}

/** A week's open times in the reader's zone: a day, then a time. */
export function TimeChooser(props: TimeChooserProps) {
  const { psychologist, startsAt, onChoose } = props;
  const t = useCopy(profileCopy).panel;
  const { zone, longDay } = useTimes();
  const shown = useShownDay(props);
  const { query, days, day, ahead, showDay } = shown;
  if (query.isPending) return <Loading />;
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const slots = days.find(({ date }) => date === day)?.slots ?? [];
  const gone = isGone(startsAt, days, zone);
  const dayName = longDay(startOfDay(day, zone).toISOString());
  return (
    <div aria-busy={query.isPlaceholderData}>
      <DayChooser {...shown} />
      <LiveRegion>{`${dayName}, ${t.open(slots.length)}`}</LiveRegion>
      {gone && (
        <p role="alert" className="mt-4 rounded-control bg-clay-tint px-4 py-3 text-[0.9375rem]">
          {t.gone}
        </p>
      )}
      {/* While another week or service is on its way, the times still shown are not offered. */}
      <fieldset className="mt-5" disabled={query.isPlaceholderData}>
        <legend className="mb-2.5 text-[0.9375rem] text-ink-2">{dayName}</legend>
        <TimeGrid slots={slots} startsAt={startsAt} onChoose={onChoose} />
        {slots.length === 0 && <NothingOpen days={days} ahead={ahead} onShow={showDay} />}
      </fieldset>
      {startsAt !== null && !gone && <BothZones startsAt={startsAt} psychologist={psychologist} />}
    </div>
  );
}
