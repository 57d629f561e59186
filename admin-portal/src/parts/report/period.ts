import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

import type { Granularity } from '../../api/types';

dayjs.extend(utc);

/** Periods that move along with the calendar. */
export const PRESETS = ['7', '30', '90', 'thisMonth', 'lastMonth'] as const;
export type Preset = (typeof PRESETS)[number];

export const GRANULARITIES = ['day', 'week', 'month'] as const satisfies readonly Granularity[];

/** Civil dates, both included. */
export type Days = { from: string; to: string };

export type Choice = { preset: Preset | null; days: Days; by: Granularity };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FORMAT = 'YYYY-MM-DD';

/** What the address asks for; thirty days up to today unless it says otherwise. */
export function choiceOf(search: URLSearchParams, today: string): Choice {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const isFree = DATE.test(from) && DATE.test(to);
  const asked = PRESETS.find((preset) => preset === search.get('period')) ?? '30';
  const days = isFree ? { from, to } : daysOf(asked, today);
  const by = GRANULARITIES.find((each) => each === search.get('by')) ?? fitting(days);
  return { preset: isFree ? null : asked, days, by };
}

function daysOf(preset: Preset, today: string): Days {
  const day = dayjs.utc(today);
  if (preset === 'thisMonth') return { from: day.startOf('month').format(FORMAT), to: today };
  if (preset === 'lastMonth') {
    const last = day.startOf('month').subtract(1, 'day');
    return { from: last.startOf('month').format(FORMAT), to: last.format(FORMAT) };
  }
  return { from: day.subtract(Number(preset) - 1, 'day').format(FORMAT), to: today };
}

/** About thirty parts at most, so that a chart can be read. */
function fitting({ from, to }: Days): Granularity {
  const count = dayjs.utc(to).diff(dayjs.utc(from), 'day') + 1;
  if (count <= 31) return 'day';
  return count <= 182 ? 'week' : 'month';
}
