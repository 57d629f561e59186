import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BookingListItem, BookingStatus } from '@/api/types';
import { addDays, startOfDay } from '@/lib/zones';
import { fetchAllBookings } from '@/bookings/fetch-bookings';
import { practiceKeys, REFRESH_MS } from './practice-keys';

const ON_CALENDAR: readonly BookingStatus[] = [
  'requested',
  'confirmed',
  'completed',
  'client_absent',
  'psychologist_absent',
];

/**
 * The sessions and requests of `days` dates from `firstDate` in a zone, in the order of time; one that began
 * the evening before and runs on is among them.
 */
export function useCalendarSessions(firstDate: string, days: number, zone: string) {
  const opensAt = startOfDay(firstDate, zone);
  const filters = {
    // The API selects by the start, so the date before is asked for as well.
    from: startOfDay(addDays(firstDate, -1), zone).toISOString(),
    to: startOfDay(addDays(firstDate, days), zone).toISOString(),
  };
  const isShown = (booking: BookingListItem) =>
    ON_CALENDAR.includes(booking.status) && new Date(booking.endsAt) > opensAt;
  return useQuery({
    queryKey: practiceKeys.bookingList(filters),
    queryFn: ({ signal }) => fetchAllBookings(filters, signal),
    select: (items) => items.filter(isShown).sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}
