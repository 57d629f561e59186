import type { PracticeDay } from '@/api/types';
import { Card } from '@/components/ui/card';
import { reportsCopy } from '@/copy/reports';
import { useCopy } from '@/copy/use-copy';
import { SectionHeading } from '../frame/section-heading';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useFigureText } from './use-figure-text';

interface Bar {
  date: string;
  value: number;
  /** Above the bar; empty for a day with nothing. */
  short: string;
  /** For who cannot see the bar. */
  long: string;
}

/** The days of a week: hours held, and what they brought. */
export function WeekChart({ days }: { days: readonly PracticeDay[] }) {
  const t = useCopy(reportsCopy).chart;
  const { text, short } = useFigureText();
  const held = days.map(({ date, figures: { time, sessions } }) => ({
    date,
    value: time.heldMinutes,
    short: time.heldMinutes === 0 ? '' : short(time.heldMinutes / 60),
    long: `${text(time.heldMinutes, 'minutes')}, ${t.sessions(sessions.completed)}`,
  }));
  const share = days.map(({ date, figures: { money } }) => ({
    date,
    value: Math.max(0, money.share.amount),
    short: money.share.amount === 0 ? '' : short(money.share.amount),
    long: text(money.share.amount, 'rupiah'),
  }));
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Bars id="held-by-day" title={t.held} bars={held} />
      <Bars id="share-by-day" title={t.share} hint={t.shareHint} bars={share} />
    </div>
  );
}

interface BarsProps {
  id: string;
  title: string;
  hint?: string;
  bars: readonly Bar[];
}

function Bars({ id, title, hint, bars }: BarsProps) {
  const { weekday, dayOfMonth } = usePracticeTimes();
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <Card className="flex flex-col">
      <SectionHeading id={id}>{title}</SectionHeading>
      {hint !== undefined && <p className="mt-1 text-sm text-ink-2">{hint}</p>}
      <ol aria-labelledby={id} className="mt-auto grid grid-cols-7 gap-1.5 pt-5 sm:gap-3">
        {bars.map(({ date, value, short, long }) => (
          <li key={date} className="text-center">
            <div aria-hidden className="flex h-36 flex-col justify-end border-b border-edge">
              <span className="numeric text-[0.75rem] leading-5 whitespace-nowrap">{short}</span>
              <span
                className="mx-auto block w-full max-w-10 rounded-t-md bg-accent"
                style={{ height: `${String((value / highest) * 84)}%` }}
              />
            </div>
            <span aria-hidden className="mt-1.5 block text-[0.8125rem] leading-4 text-ink-2">
              {weekday(date)}
              <span className="numeric block">{dayOfMonth(date)}</span>
            </span>
            <span className="sr-only">{`${weekday(date)} ${dayOfMonth(date)}: ${long}`}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
