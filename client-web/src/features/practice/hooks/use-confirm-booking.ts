import { answer, api } from '@/api/client';
import { useDecision } from './use-decision';

export function useConfirmBooking(id: string) {
  return useDecision(id, () =>
    answer(api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id } } })),
  );
}
