import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Service, Slot } from '@/api/types';
import { now } from '@/lib/clock';
import { addDays, civilDate, startOfDay } from '@/lib/zones';

const DAYS_AHEAD = 7;
const TIMES_SHOWN = 3;

export interface NextTimes {
  service: Service;
  /** The first open times of the first day that has any. */
  slots: readonly Slot[];
}

async function nextTimes(psychologistId: string, zone: string, signal: AbortSignal) {
  const path = { id: psychologistId };
  const services = await answer(
    api.GET('/api/v1/psychologists/{id}/services', { params: { path }, signal }),
  );
  const service = services.items[0];
  if (service === undefined) return null;
  const today = civilDate(now(), zone);
  const query = {
    serviceId: service.id,
    from: startOfDay(today, zone).toISOString(),
    to: startOfDay(addDays(today, DAYS_AHEAD), zone).toISOString(),
    timeZone: zone,
  };
  const { items } = await answer(
    api.GET('/api/v1/psychologists/{id}/slots', { params: { path, query }, signal }),
  );
  const first = items[0];
  const day = first && civilDate(new Date(first.startsAt), zone);
  const isOnDay = (slot: Slot) => civilDate(new Date(slot.startsAt), zone) === day;
  return { service, slots: items.filter(isOnDay).slice(0, TIMES_SHOWN) };
}

/** The nearest times of a psychologist's first service within a week; asked only once `enabled`. */
export function useNextTimes(psychologistId: string, zone: string, enabled: boolean) {
  return useQuery<NextTimes | null>({
    queryKey: ['next-times', psychologistId, zone],
    queryFn: ({ signal }) => nextTimes(psychologistId, zone, signal),
    staleTime: 60_000,
    enabled,
  });
}
