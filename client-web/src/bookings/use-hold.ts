import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { attemptKey, endAttempt } from '@/api/idempotency-key';
import { ApiFailure } from '@/api/problem';
import type { NewBooking } from '@/api/types';
import { bookingKey } from './booking-keys';

const ATTEMPT = 'booking';

async function hold(body: NewBooking) {
  const header = { 'Idempotency-Key': await attemptKey(ATTEMPT, body) };
  try {
    const booking = await answer(api.POST('/api/v1/bookings', { params: { header }, body }));
    endAttempt(ATTEMPT);
    return booking;
  } catch (error) {
    // Without a definite answer the key stays: pressing again repeats this attempt instead of booking twice.
    if (error instanceof ApiFailure && !error.isUndecided) endAttempt(ATTEMPT);
    throw error;
  }
}

/** Holds a time for the signed-in client. Repeating it after a lost answer has one effect. */
export function useHold() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: hold,
    onSuccess: (booking) => {
      client.setQueryData(bookingKey(booking.id), booking);
      void client.invalidateQueries({ queryKey: ['bookings'] });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['slots'] }),
  });
}
