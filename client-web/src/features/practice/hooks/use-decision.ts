import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Booking } from '@/api/types';
import { practiceKeys } from './practice-keys';

/**
 * A change of one booking's state. While a decision about a booking is on its way any other is dropped, from
 * whichever button it comes, and so is a second one after success: a double click sends one request.
 */
export function useDecision<Words extends unknown[]>(
  id: string,
  send: (...words: Words) => Promise<Booking>,
) {
  const client = useQueryClient();
  const isDecided = useRef(false);
  const mutationKey = ['practice', 'decision', id];
  const mutation = useMutation({
    mutationKey,
    mutationFn: (words: Words) => send(...words),
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.bookings }),
  });
  const decide = async (...words: Words): Promise<Booking | null> => {
    if (isDecided.current || client.isMutating({ mutationKey }) > 0) return null;
    const booking = await mutation.mutateAsync(words);
    isDecided.current = true;
    return booking;
  };
  return { decide, isDeciding: mutation.isPending };
}
