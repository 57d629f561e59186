import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';
import type { DaySpan } from '../../model/day-grid';
import { timeOf } from '../../model/hours-rules';
import { dayAfter, dayBefore, type Block } from '../../model/week-board';
import { useHoursText } from '../use-hours-text';

/** What a block is called, by itself and in the middle of a week. */
export function useBlockWords() {
  const t = useCopy(weekBoardCopy);
  const { weekdays, hours } = useCopy(practiceCopy);
  const hoursText = useHoursText();
  /** "09.00–12.00" */
  const hoursOf = ({ from, to }: DaySpan) => hoursText([{ from: timeOf(from), to: timeOf(to) }]);
  /** "Senin 09.00–12.00" */
  const nameOf = ({ place, span }: Block) => t.block(weekdays[place.day], hoursOf(span));
  /** "Senin 22.00–24.00, bersambung ke Selasa" */
  const fullNameOf = (block: Block) => {
    const { joins, place, problem } = block;
    const name = nameOf(block);
    const from = joins.before ? t.comesFrom(name, weekdays[dayBefore(place.day)]) : name;
    const whole = joins.after ? t.goesOn(from, weekdays[dayAfter(place.day)]) : from;
    return problem === null ? whole : t.wrong(whole, hours.problems[problem]);
  };
  return { hoursOf, nameOf, fullNameOf };
}
