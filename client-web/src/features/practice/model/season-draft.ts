import type { NewSeason, Season, WorkingHours } from '@/api/types';
import { isCivilDate } from '@/lib/civil-date';
import { isWeekValid, WEEKDAYS, weekDraft, workingHoursOf, type WeekDraft } from './week-draft';

/** Another week as it is edited; empty dates are not chosen yet. */
export interface SeasonDraft {
  name: string;
  from: string;
  /** Empty is for good. */
  to: string;
  week: WeekDraft;
}

export const SEASON_KINDS = ['travel', 'ramadan', 'week'] as const;
export type SeasonKind = (typeof SEASON_KINDS)[number];

/** A suggestion to edit: shorter days that end well before the fast is broken. */
const RAMADAN_HOURS = { from: '08:00', to: '15:00' };
const OFFICE_DAYS: readonly number[] = [1, 2, 3, 4, 5];

/** How each kind begins: as the ordinary week, or with the hours of the fasting month. */
export function beginSeason(kind: SeasonKind, name: string, usual: WorkingHours): SeasonDraft {
  const week = weekDraft(usual);
  return { name, from: '', to: '', week: kind === 'ramadan' ? ramadanWeek(week) : week };
}

function ramadanWeek(week: WeekDraft): WeekDraft {
  const hoursOf = (day: number) => (OFFICE_DAYS.includes(day) ? [RAMADAN_HOURS] : []);
  const days = Object.fromEntries(WEEKDAYS.map((day) => [day, hoursOf(day)]));
  return { ...week, days: { ...week.days, ...days } };
}

export function draftOfSeason(season: Season): SeasonDraft {
  const { name, from, to } = season;
  return { name, from, to: to ?? '', week: weekDraft(season) };
}

export function seasonOf({ name, from, to, week }: SeasonDraft): NewSeason {
  return { name: name.trim(), from, to: to === '' ? null : to, ...workingHoursOf(week) };
}

/** What is wrong, by field. */
export function seasonFaults({ name, from, to, week }: SeasonDraft) {
  return {
    name: name.trim() === '',
    from: !isCivilDate(from),
    to: to !== '' && (!isCivilDate(to) || to < from),
    hours: !isWeekValid(week),
  };
}
