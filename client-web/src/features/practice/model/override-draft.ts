import type { DayInterval, NewOverride, ScheduleChange } from '@/api/types';
import { addDays } from '@/lib/zones';
import { isCivilDate } from '@/lib/civil-date';
import { hoursProblems, inOrder } from './hours-rules';

export const NOTE_LIMIT = 200;

/** A special date as it is typed. */
export interface OverrideDraft {
  date: string;
  /** The last date of a stretch; empty for the date alone. */
  until: string;
  kind: 'off' | 'hours';
  intervals: readonly DayInterval[];
  note: string;
}

export const EMPTY_OVERRIDE: OverrideDraft = {
  date: '',
  until: '',
  kind: 'off',
  intervals: [{ from: '09:00', to: '12:00' }],
  note: '',
};

export function overrideOf({ until, kind, intervals, note }: OverrideDraft): NewOverride {
  return {
    ...(until !== '' && { until }),
    intervals: kind === 'off' ? [] : inOrder(intervals),
    note: note.trim() === '' ? null : note.trim(),
  };
}

/** The same as a change of hours that is asked about before it is saved. */
export function previewOf(draft: OverrideDraft): NonNullable<ScheduleChange['dates']> {
  return {
    from: draft.date,
    to: draft.until === '' ? draft.date : draft.until,
    intervals: overrideOf(draft).intervals,
  };
}

/** The longest stretch that is saved in one act. */
const MOST_DAYS = 366;

function endsInTime({ date, until }: OverrideDraft): boolean {
  return isCivilDate(until) && date <= until && until < addDays(date, MOST_DAYS);
}

/** What keeps a draft from being saved, by field; the hours' own mistakes are told beside each interval. */
export function overrideFaults(draft: OverrideDraft, today: string) {
  const works = draft.kind === 'hours';
  return {
    date: !isCivilDate(draft.date) || draft.date < today,
    until: draft.until !== '' && !endsInTime(draft),
    noHours: works && draft.intervals.length === 0,
    hours: works && hoursProblems(draft.intervals).some((problem) => problem !== null),
    note: draft.note.trim().length > NOTE_LIMIT,
  };
}
