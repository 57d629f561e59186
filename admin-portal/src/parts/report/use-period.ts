import { useSearchParams } from 'react-router';

import type { Granularity } from '../../api/types';
import { dayOf } from '../../format/day';
import { useMe } from '../signed-in';
import { type Choice, choiceOf, type Days, type Preset } from './period';

export type PeriodHandle = Choice & {
  /** As the API is asked. */
  query: Days & { by: Granularity; timeZone: string };
  choose: (preset: Preset) => void;
  range: (days: Days) => void;
  divide: (by: Granularity) => void;
};

/** The period of a report; the address holds it, so that back, reload and links keep it. */
export function usePeriod(): PeriodHandle {
  const { timeZone } = useMe();
  const [search, setSearch] = useSearchParams();
  const choice = choiceOf(search, dayOf(new Date().toISOString(), timeZone));
  return {
    ...choice,
    query: { ...choice.days, by: choice.by, timeZone },
    choose: (period) => setSearch({ period }),
    range: (days) => setSearch(days),
    divide: (by) => {
      const next = new URLSearchParams(search);
      next.set('by', by);
      setSearch(next);
    },
  };
}
