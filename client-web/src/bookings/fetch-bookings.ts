import { answer, api } from '@/api/client';
import type { BookingFilters, BookingListItem } from '@/api/types';

const PAGE_LIMIT = 100;

type PracticeFilters = Omit<BookingFilters, 'as'>;

export interface BookingPage {
  items: BookingListItem[];
  nextCursor: string | null;
}

export function fetchBookingPage(
  filters: PracticeFilters & { limit: number; cursor?: string },
  signal: AbortSignal,
): Promise<BookingPage> {
  const query = { ...filters, as: 'psychologist' as const };
  return answer(api.GET('/api/v1/bookings', { params: { query }, signal }));
}

/** Every booking that fits, for views that would mislead when cut short (a week, what waits). */
export async function fetchAllBookings(
  filters: PracticeFilters,
  signal: AbortSignal,
): Promise<BookingListItem[]> {
  const items: BookingListItem[] = [];
  let cursor: string | null = null;
  do {
    const page: BookingPage = await fetchBookingPage(
      { ...filters, limit: PAGE_LIMIT, ...(cursor === null ? {} : { cursor }) },
      signal,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
