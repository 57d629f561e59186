import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Cancelling } from '@/api/types';

const QUOTE = 'cancellation-quote';

export const quoteQuery = (id: string) =>
  queryOptions({
    queryKey: [QUOTE, id],
    queryFn: () =>
      answer(api.GET('/api/v1/bookings/{id}/cancellation-quote', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** Cancels by the quote that was shown. Whoever reads bookings, on either side, reads them anew. */
export function useCancel(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Cancelling) =>
      answer(api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } }, body })),
    // What is cancelled has no quote any more; one that changed is asked for by whoever shows it.
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => kind !== QUOTE }),
  });
}
