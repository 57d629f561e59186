import { useState } from 'react';
import type { PsychologistProfile } from '@/api/types';
import { useSlots, type OpenDay } from './use-slots';
import { now } from '@/lib/clock';
import { addDays, civilDate } from '@/lib/zones';
import { useTimes } from '@/session/use-times';

const WEEK = 7;
const DAY_MS = 86_400_000;
const LONGEST_LOOK = 61;

/** The first day of the week that shows the date, counted in weeks from today. */
function weekOf(date: string, today: string): string {
  const days = (Date.parse(date) - Date.parse(today)) / DAY_MS;
  return days < 0 ? today : addDays(today, Math.floor(days / WEEK) * WEEK);
}

/** The first of the wanted dates that lies in the week, else its first open day, else its first. */
function dayIn(days: readonly OpenDay[], wanted: readonly (string | null)[]): string | undefined {
  const isThere = (date: string | null) => days.some((day) => day.date === date);
  const firstOpen = days.find(({ slots }) => slots.length > 0) ?? days[0];
  return wanted.find(isThere) ?? firstOpen?.date;
}

function dateOf(instant: string | null, zone: string): string | null {
  return instant === null ? null : civilDate(new Date(instant), zone);
}

/** From a day to the last that may be booked, as far as the API looks at once. */
function daysAhead(firstDay: string, last: string): { firstDay: string; days: number } {
  const days = (Date.parse(last) - Date.parse(firstDay)) / DAY_MS + 1;
  return { firstDay, days: Math.min(Math.max(days, 0), LONGEST_LOOK) };
}

interface Shown {
  psychologist: Pick<PsychologistProfile, 'id' | 'horizonDays'>;
  serviceId: string;
  startsAt: string | null;
  movingBookingId?: string | undefined;
}

/** Which week and day are shown; the chosen time leads until the reader looks elsewhere. */
export function useShownDay({ psychologist, serviceId, startsAt, movingBookingId }: Shown) {
  const { zone } = useTimes();
  const today = civilDate(now(), zone);
  const chosenDate = dateOf(startsAt, zone);
  const [looked, look] = useState<{ week: string; day: string | null } | null>(null);
  const week = looked?.week ?? weekOf(chosenDate ?? today, today);
  const asked = { psychologistId: psychologist.id, serviceId, movingBookingId };
  const wanted = { ...asked, firstDay: week, days: WEEK, zone };
  const query = useSlots(wanted);
  const days = query.data ?? [];
  const last = addDays(today, psychologist.horizonDays);
  const goTo = (target: string) => () => look({ week: target, day: null });
  return {
    query,
    days,
    first: today,
    last,
    wanted: { ...asked, zone },
    ahead: { ...asked, zone, ...daysAhead(addDays(week, WEEK), last) },
    day: dayIn(days, [looked?.day ?? null, chosenDate]) ?? week,
    showDay: (date: string) => look({ week: weekOf(date, today), day: date }),
    showPrevious: week > today ? goTo(addDays(week, -WEEK)) : undefined,
    showNext: addDays(week, WEEK) <= last ? goTo(addDays(week, WEEK)) : undefined,
  };
}
