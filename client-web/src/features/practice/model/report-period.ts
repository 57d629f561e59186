import type { ReportPeriodKind } from '@/api/types';
import { addDays } from '@/lib/zones';
import { isCivilDate, mondayOf } from '@/lib/civil-date';

/** What the address says of the report that is open. */
export interface AskedReport {
  period: ReportPeriodKind;
  date: string;
}

const KINDS: Readonly<Record<ReportPeriodKind, string>> = { day: 'hari', week: 'minggu' };
const DAYS: Readonly<Record<ReportPeriodKind, number>> = { day: 1, week: 7 };

/** A week, and today, unless the address says otherwise. A week is named by its Monday. */
export function askedReport(query: URLSearchParams, today: string): AskedReport {
  const written = query.get('tanggal') ?? '';
  // The API takes dates of this century.
  const date = isCivilDate(written) && written.startsWith('20') ? written : today;
  return query.get('periode') === KINDS.day
    ? { period: 'day', date }
    : { period: 'week', date: mondayOf(date) };
}

export function addressOf({ period, date }: AskedReport): Record<string, string> {
  return { periode: KINDS[period], tanggal: date };
}

/** The period so many periods later; earlier when negative. */
export function stepped({ period, date }: AskedReport, steps: number): AskedReport {
  return { period, date: addDays(date, steps * DAYS[period]) };
}
