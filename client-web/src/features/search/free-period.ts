import { addDays, atHour, civilDate } from '@/lib/zones';

/** Whose clock and calendar the words mean. */
export interface Reader {
  zone: string;
  now: Date;
}

/** What can be chosen with one tap; `pilih` is a date with hours. */
export const WHENS = ['hari-ini', 'besok', 'minggu-ini', 'malam', 'pilih'] as const;
export type When = (typeof WHENS)[number];

/** The names of the free time in the address. */
export const DAY_PARAMS = ['waktu', 'tanggal', 'dari', 'sampai'] as const;
/** An evening, and the hours of a day that is chosen, until said otherwise. */
const EVENING = { from: 18, to: 23 } as const;
const DAYTIME = { from: 8, to: 21 } as const;

interface Hours {
  date: string;
  from: number;
  to: number;
}

export function whenOf(search: URLSearchParams): When | undefined {
  return WHENS.find((when) => when === search.get('waktu'));
}

/** Whether "evening" still means that of today: an hour of it is left. */
export function isTonight({ zone, now }: Reader): boolean {
  return now < atHour(civilDate(now, zone), EVENING.to - 1, zone);
}

/** The date and the hours that are chosen, with what they are until somebody chooses. */
export function hoursOf(search: URLSearchParams, { zone, now }: Reader): Hours {
  const date = search.get('tanggal') ?? '';
  const from = hourOf(search.get('dari'), DAYTIME.from);
  const to = hourOf(search.get('sampai'), DAYTIME.to);
  return {
    date: isDate(date) ? date : addDays(civilDate(now, zone), 1),
    ...{ from, to: Math.max(to, from + 1) },
  };
}

/**
 * The period the API is asked about. One that has begun counts from now, which the API takes for
 * granted; one that is over is none.
 */
export function periodOf(
  search: URLSearchParams,
  reader: Reader,
): { freeFrom?: string; freeTo?: string } {
  const when = whenOf(search);
  if (when === undefined) return {};
  const { from, to } = boundsOf(when, search, reader);
  if (to <= reader.now) return {};
  return {
    ...(from > reader.now && { freeFrom: from.toISOString() }),
    freeTo: to.toISOString(),
  };
}

/** Whether a period was chosen that is over. */
export function isOver(search: URLSearchParams, reader: Reader): boolean {
  return whenOf(search) !== undefined && periodOf(search, reader).freeTo === undefined;
}

function boundsOf(when: When, search: URLSearchParams, reader: Reader): { from: Date; to: Date } {
  const { zone, now } = reader;
  const today = civilDate(now, zone);
  const between = (date: string, from: number, lastDate: string, to: number) => ({
    from: atHour(date, from, zone),
    to: atHour(lastDate, to, zone),
  });
  switch (when) {
    case 'hari-ini':
      return between(today, 0, today, 24);
    case 'besok':
      return between(addDays(today, 1), 0, addDays(today, 1), 24);
    case 'minggu-ini':
      return between(today, 0, sundayOf(today), 24);
    case 'malam': {
      const date = isTonight(reader) ? today : addDays(today, 1);
      return between(date, EVENING.from, date, EVENING.to);
    }
    case 'pilih': {
      const { date, from, to } = hoursOf(search, reader);
      return between(date, from, date, to);
    }
  }
}

/** The last day of the week, which begins on Monday. */
function sundayOf(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return addDays(date, (7 - weekday) % 7);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));
}

function hourOf(text: string | null, otherwise: number): number {
  const hour = Number(text ?? otherwise);
  return Number.isInteger(hour) && hour >= 0 && hour <= 24 ? hour : otherwise;
}
