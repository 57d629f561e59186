import { answer, api } from '@/api/client';
import type { Rejection } from '@/api/types';
import { useDecision } from './use-decision';

/** Rejecting refunds the client in full. */
export function useRejectBooking(id: string) {
  return useDecision(id, (body: Rejection) =>
    answer(api.POST('/api/v1/bookings/{id}/reject', { params: { path: { id } }, body })),
  );
}
