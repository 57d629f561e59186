import { answer, api } from '@/api/client';
import { useDecision } from './use-decision';

export type Outcome = 'completed' | 'client_absent' | 'psychologist_absent';

/** How a session ended; open to objection for 48 hours, then the money is settled. */
export function useMarkOutcome(id: string) {
  return useDecision(id, (outcome: Outcome) => {
    const params = { path: { id } };
    if (outcome === 'completed')
      return answer(api.POST('/api/v1/bookings/{id}/complete', { params }));
    const who = outcome === 'client_absent' ? 'client' : 'psychologist';
    return answer(api.POST('/api/v1/bookings/{id}/mark-absent', { params, body: { who } }));
  });
}
