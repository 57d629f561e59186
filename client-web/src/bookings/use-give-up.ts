import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { bookingKey } from './booking-keys';

/** Gives up a time; what was begun to pay for it is withdrawn. */
export function useGiveUp(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } }, body: {} })),
    onSuccess: (booking) => client.setQueryData(bookingKey(id), booking),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: bookingKey(id) }),
        client.invalidateQueries({ queryKey: ['bookings'] }),
        client.invalidateQueries({ queryKey: ['slots'] }),
      ]),
  });
}
