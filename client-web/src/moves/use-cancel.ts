import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Cancelling } from '@/api/types';

export const quoteQuery = (id: string) =>
  queryOptions({
    queryKey: ['cancellation-quote', id],
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
    onSettled: () => client.invalidateQueries(),
  });
}
