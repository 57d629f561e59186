import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { BookingListItem, Summary } from '@/api/types';
import { now } from '@/lib/clock';

const summaryKey = (bookingId: string) => ['summary', bookingId] as const;
export const mySessionsKey = ['my-sessions'] as const;

/** What was shared after a session; not asked for before it has begun. */
export function useSharedSummary({
  id,
  startsAt,
  status,
}: Pick<BookingListItem, 'id' | 'startsAt' | 'status'>) {
  const mayBe =
    ['confirmed', 'completed', 'client_absent', 'psychologist_absent', 'cancelled'].includes(
      status,
    ) && new Date(startsAt) <= now();
  return useQuery({
    queryKey: summaryKey(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/bookings/{id}/summary', { params: { path: { id } }, signal })),
    enabled: mayBe,
    refetchOnWindowFocus: false,
  });
}

/** Ticks homework off at once, and takes the tick back when it could not be saved. */
export function useTick(bookingId: string) {
  const client = useQueryClient();
  const key = summaryKey(bookingId);
  const put = (itemId: string, doneAt: string | null) =>
    client.setQueryData<Summary>(key, (summary) =>
      summary === undefined
        ? summary
        : {
            ...summary,
            homework: summary.homework.map((item) =>
              item.id === itemId ? { ...item, doneAt } : item,
            ),
          },
    );
  return useMutation({
    mutationFn: ({ itemId, isDone }: { itemId: string; isDone: boolean }) =>
      answer(
        api.PUT('/api/v1/bookings/{id}/summary/homework/{itemId}', {
          params: { path: { id: bookingId, itemId } },
          body: { isDone },
        }),
      ),
    onMutate: ({ itemId, isDone }) => put(itemId, isDone ? now().toISOString() : null),
    onSuccess: ({ id, doneAt }) => {
      put(id, doneAt);
      void client.invalidateQueries({ queryKey: mySessionsKey });
    },
    onError: (_, { itemId, isDone }) => put(itemId, isDone ? null : now().toISOString()),
  });
}
