import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { bookingKey } from './booking-keys';

/** Up to three times nearest to a booking's own that can be booked now. */
export function useAlternatives(id: string) {
  return useQuery({
    queryKey: [...bookingKey(id), 'alternatives'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/bookings/{id}/alternatives', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}
