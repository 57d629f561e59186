import { Select } from '@/components/ui/select';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { timeOf } from '../model/hours-rules';

const STEP_MINUTES = 15;
const DAY_STEPS = (24 * 60) / STEP_MINUTES;
const STARTS = Array.from({ length: DAY_STEPS }, (_, step) => timeOf(step * STEP_MINUTES));
const ENDS = Array.from({ length: DAY_STEPS }, (_, step) => timeOf((step + 1) * STEP_MINUTES));

interface TimeSelectProps {
  id: string;
  /** `end` offers 24:00, the end of the day, instead of 00:00. */
  side: 'start' | 'end';
  label: string;
  value: string;
  onChange: (value: string) => void;
  errorId: string | undefined;
}

/** A time of day in quarters of an hour; a time off that grid which is stored already stays choosable. */
export function TimeSelect({ id, side, label, value, onChange, errorId }: TimeSelectProps) {
  const { wallClock } = usePracticeTimes();
  const grid = side === 'start' ? STARTS : ENDS;
  const options = grid.includes(value) ? grid : [...grid, value].sort();
  return (
    <Select
      id={id}
      aria-label={label}
      aria-invalid={errorId !== undefined || undefined}
      aria-describedby={errorId}
      value={value}
      className="numeric min-w-25 pr-9! pl-3!"
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((time) => (
        <option key={time} value={time}>
          {wallClock(time)}
        </option>
      ))}
    </Select>
  );
}
