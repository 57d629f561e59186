import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { attemptKey, endAttempt } from '@/api/idempotency-key';
import { ApiFailure } from '@/api/problem';
import type { NewBooking } from '@/api/types';
import { bookingKey } from './booking-keys';

const ATTEMPT = 'booking';

/** One time, or several as one; of several it answers the first. */
export interface Wanted extends Omit<NewBooking, 'startsAt'> {
  startsAts: readonly string[];
}

async function keep({ startsAts, ...wanted }: Wanted, header: { 'Idempotency-Key': string }) {
  const [startsAt = '', ...others] = startsAts;
  const params = { header };
  if (others.length === 0) {
    return answer(api.POST('/api/v1/bookings', { params, body: { ...wanted, startsAt } }));
  }
  const body = { ...wanted, startsAts: [startsAt, ...others] };
  const { id } = await answer(api.POST('/api/v1/booking-series', { params, body }));
  return answer(api.GET('/api/v1/bookings/{id}', { params: { path: { id } } }));
}

async function hold(wanted: Wanted) {
  const header = { 'Idempotency-Key': await attemptKey(ATTEMPT, wanted) };
  try {
    const booking = await keep(wanted, header);
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
