import { CalendarClock } from 'lucide-react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { addDays, civilDate, zoneName } from '@/lib/zones';
import { hoursOf, isOver, isTonight, whenOf, WHENS, type Reader, type When } from './free-period';

/** As far ahead as the API can be asked about. */
const DAYS_AHEAD = 61;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface WhenFilterProps {
  search: URLSearchParams;
  reader: Reader;
  onChange: (changes: Readonly<Record<string, string>>) => void;
}

const chip = (isChosen: boolean) =>
  cn(
    'inline-flex min-h-11 shrink-0 cursor-pointer items-center gap-2 rounded-full border px-4 text-[0.9375rem] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
    isChosen
      ? 'border-accent bg-tint-2 font-semibold text-ink'
      : 'border-line bg-paper text-ink hover:border-edge',
  );

/** When somebody is free, with one tap; a date and hours for those who know them. */
export function WhenFilter({ search, reader, onChange }: WhenFilterProps) {
  const t = useCopy(searchCopy).when;
  const chosen = whenOf(search);
  const labels: Record<When, string> = {
    'hari-ini': t.today,
    besok: t.tomorrow,
    'minggu-ini': t.week,
    malam: t.evening(isTonight(reader)),
    pilih: t.pick,
  };
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t.legend}</legend>
      <div className="-mx-1 mt-2 flex flex-wrap gap-2 px-1">
        {[undefined, ...WHENS].map((when) => (
          <label key={when ?? 'any'} className={chip(chosen === when)}>
            <input
              type="radio"
              name="when"
              className="sr-only"
              checked={chosen === when}
              onChange={() => onChange({ waktu: when ?? '' })}
            />
            {when === 'pilih' && <CalendarClock aria-hidden className="size-4.5" />}
            {when === undefined ? t.any : labels[when]}
          </label>
        ))}
      </div>
      {chosen === 'pilih' && <HoursPicker {...{ search, reader, onChange }} />}
      {isOver(search, reader) && (
        <p role="status" className="mt-2 text-[0.9375rem] text-clay-ink">
          {t.past}
        </p>
      )}
    </fieldset>
  );
}

function HoursPicker({ search, reader, onChange }: WhenFilterProps) {
  const t = useCopy(searchCopy).when;
  const { date, from, to } = hoursOf(search, reader);
  const today = civilDate(reader.now, reader.zone);
  const clock = (hour: number) => t.clock(String(hour).padStart(2, '0'));
  const choose = (changes: { tanggal?: string; dari?: string; sampai?: string }) =>
    onChange({ tanggal: date, dari: String(from), sampai: String(to), ...changes });
  return (
    <div className="mt-3 rounded-card border border-line bg-paper p-4">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_8rem_8rem]">
        <Field id="when-date" label={t.date} className="col-span-2 sm:col-span-1">
          <Input
            type="date"
            required
            min={today}
            max={addDays(today, DAYS_AHEAD)}
            value={date}
            onChange={({ target }) => target.value !== '' && choose({ tanggal: target.value })}
          />
        </Field>
        <Field id="when-from" label={t.from}>
          <Select value={from} onChange={({ target }) => choose({ dari: target.value })}>
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {clock(hour)}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="when-to" label={t.to}>
          <Select value={to} onChange={({ target }) => choose({ sampai: target.value })}>
            {HOURS.map((hour) => hour + 1)
              .filter((hour) => hour > from)
              .map((hour) => (
                <option key={hour} value={hour}>
                  {clock(hour)}
                </option>
              ))}
          </Select>
        </Field>
      </div>
      <p className="mt-2 text-sm text-ink-2">{t.zone(zoneName(reader.zone, reader.now))}</p>
    </div>
  );
}
