import { Plus, Trash2 } from 'lucide-react';
import type { DayInterval } from '@/api/types';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { hoursProblems, nextInterval, type HoursProblem } from '../model/hours-rules';
import { TimeSelect } from './time-select';
import { useFocusOn } from './use-focus-on';

interface IntervalsEditorProps {
  /** Field ids are `<id>-<index>-from` and `<id>-<index>-to`; the adding button is `<id>-add`. */
  id: string;
  /** The day or date, for the names of the fields. */
  day: string;
  intervals: readonly DayInterval[];
  onChange: (intervals: readonly DayInterval[]) => void;
}

/** The hours of one day: any number of intervals, each told at once what is wrong with it. */
export function IntervalsEditor({ id, day, intervals, onChange }: IntervalsEditorProps) {
  const t = useCopy(practiceCopy).hours;
  const focusOn = useFocusOn();
  const problems = hoursProblems(intervals);

  // A row that was added or removed takes the focus along.
  const add = () => {
    onChange([...intervals, nextInterval(intervals)]);
    focusOn(`${id}-${intervals.length}-from`);
  };
  const change = (index: number, interval: DayInterval) =>
    onChange(intervals.map((present, at) => (at === index ? interval : present)));
  const remove = (index: number) => {
    onChange(intervals.filter((_, at) => at !== index));
    focusOn(`${id}-add`);
  };

  return (
    <div className="space-y-2">
      {intervals.map((interval, index) => (
        <IntervalRow
          key={index}
          id={`${id}-${index}`}
          day={day}
          number={index + 1}
          interval={interval}
          problem={problems[index] ?? null}
          onChange={(changed) => change(index, changed)}
          onRemove={() => remove(index)}
        />
      ))}
      <Button
        id={`${id}-add`}
        variant="quiet"
        className="-ml-3 px-3! text-accent!"
        aria-label={t.addTo(day)}
        onClick={add}
      >
        <Plus aria-hidden className="size-4.5" />
        {t.add}
      </Button>
    </div>
  );
}

interface IntervalRowProps {
  id: string;
  day: string;
  number: number;
  interval: DayInterval;
  problem: HoursProblem | null;
  onChange: (interval: DayInterval) => void;
  onRemove: () => void;
}

function IntervalRow(props: IntervalRowProps) {
  const { id, day, number, interval, problem, onChange, onRemove } = props;
  const t = useCopy(practiceCopy).hours;
  const { wallClock } = usePracticeTimes();
  const errorId = problem === null ? undefined : `${id}-error`;
  return (
    <div>
      <div className="flex items-center gap-1.5">
        <TimeSelect
          id={`${id}-from`}
          side="start"
          label={t.fromOf(day, number)}
          value={interval.from}
          errorId={errorId}
          onChange={(from) => onChange({ ...interval, from })}
        />
        <span aria-hidden>–</span>
        <TimeSelect
          id={`${id}-to`}
          side="end"
          label={t.toOf(day, number)}
          value={interval.to}
          errorId={errorId}
          onChange={(to) => onChange({ ...interval, to })}
        />
        <Button
          variant="quiet"
          size="icon"
          className="shrink-0"
          aria-label={t.remove(wallClock(interval.from), wallClock(interval.to), day)}
          onClick={onRemove}
        >
          <Trash2 aria-hidden className="size-4.5" />
        </Button>
      </div>
      <div aria-live="polite">
        <FieldError id={`${id}-error`} error={problem === null ? undefined : t.problems[problem]} />
      </div>
    </div>
  );
}
