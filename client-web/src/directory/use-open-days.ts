import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { addDays, startOfDay } from '@/lib/zones';
import type { SlotsWanted } from './use-slots';

/** How many times each day of the reader's zone has, by civil date; a day without any is not there. */
export function useOpenDays(wanted: SlotsWanted, { enabled = true } = {}) {
  const { psychologistId, serviceId, firstDay, days, zone, movingBookingId } = wanted;
  return useQuery({
    queryKey: ['open-days', psychologistId, serviceId, firstDay, days, zone, movingBookingId],
    queryFn: ({ signal }) => {
      const from = startOfDay(firstDay, zone).toISOString();
      const to = startOfDay(addDays(firstDay, days), zone).toISOString();
      const moving = movingBookingId === undefined ? {} : { movingBookingId };
      const query = { serviceId, from, to, timeZone: zone, ...moving };
      const params = { path: { id: psychologistId }, query };
      return answer(api.GET('/api/v1/psychologists/{id}/open-days', { params, signal }));
    },
    select: ({ items }) => new Map(items.map(({ date, openTimes }) => [date, openTimes])),
    enabled,
  });
}
