import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { daysAsked, type SlotsWanted } from './use-slots';

/** How many times each day of the reader's zone has, by civil date; a day without any is not there. */
export function useOpenDays(wanted: SlotsWanted, { enabled = true } = {}) {
  const { psychologistId, serviceId, firstDay, days, zone, movingBookingId } = wanted;
  return useQuery({
    queryKey: ['open-days', psychologistId, serviceId, firstDay, days, zone, movingBookingId],
    queryFn: ({ signal }) => {
      const params = daysAsked(wanted);
      return answer(api.GET('/api/v1/psychologists/{id}/open-days', { params, signal }));
    },
    select: ({ items }) => new Map(items.map(({ date, openTimes }) => [date, openTimes])),
    enabled,
  });
}
