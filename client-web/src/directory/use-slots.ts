import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Slot } from '@/api/types';
import { addDays, civilDate, startOfDay } from '@/lib/zones';

export interface SlotsWanted {
  psychologistId: string;
  serviceId: string;
  /** Civil date in `zone`, "2026-11-24". */
  firstDay: string;
  days: number;
  zone: string;
  /** A booking that looks for another time: its own counts as free. */
  movingBookingId?: string | undefined;
}

export interface OpenDay {
  date: string;
  slots: readonly Slot[];
}

function byDay(slots: readonly Slot[], { firstDay, days, zone }: SlotsWanted): OpenDay[] {
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(firstDay, index);
    const isOnDate = ({ startsAt }: Slot) => civilDate(new Date(startsAt), zone) === date;
    return { date, slots: slots.filter(isOnDate) };
  });
}

/** What is asked for: whole days of the reader's zone. */
export function daysAsked(wanted: SlotsWanted) {
  const { psychologistId, serviceId, firstDay, days, zone, movingBookingId } = wanted;
  const from = startOfDay(firstDay, zone).toISOString();
  const to = startOfDay(addDays(firstDay, days), zone).toISOString();
  const moving = movingBookingId === undefined ? {} : { movingBookingId };
  return {
    path: { id: psychologistId },
    query: { serviceId, from, to, timeZone: zone, ...moving },
  };
}

/** A service's open times over whole days of the reader's zone. */
export function useSlots(wanted: SlotsWanted, { enabled = true } = {}) {
  const { psychologistId, serviceId, firstDay, days, zone, movingBookingId } = wanted;
  return useQuery({
    queryKey: ['slots', psychologistId, serviceId, firstDay, days, zone, movingBookingId],
    queryFn: ({ signal }) => {
      const params = daysAsked(wanted);
      return answer(api.GET('/api/v1/psychologists/{id}/slots', { params, signal }));
    },
    select: ({ items }) => byDay(items, wanted),
    placeholderData: keepPreviousData,
    enabled,
  });
}
