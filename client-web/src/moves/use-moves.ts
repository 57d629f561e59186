import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Mode } from '@/api/types';
import { newId } from '@/lib/new-id';

/** Whoever reads bookings or open times, on either side, reads them anew. */
function useAct<Wish, Answer>(send: (wish: Wish) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries() });
}

export function useMove(id: string) {
  return useAct((startsAt: string) =>
    answer(
      api.POST('/api/v1/bookings/{id}/reschedule', {
        params: { path: { id } },
        body: { startsAt },
      }),
    ),
  );
}

export function usePropose(id: string) {
  return useAct((startsAt: string) =>
    answer(
      api.POST('/api/v1/bookings/{id}/proposals', { params: { path: { id } }, body: { startsAt } }),
    ),
  );
}

export function useTake() {
  return useAct((id: string) =>
    answer(api.POST('/api/v1/bookings/{id}/take', { params: { path: { id } } })),
  );
}

/** Says no to an offer, or takes back one's own. */
export function useDecline() {
  return useAct((id: string) =>
    answer(api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id } }, body: {} })),
  );
}

interface Offering {
  carePersonId: string;
  serviceId: string;
  startsAt: string;
  mode: Mode;
}

export function useOfferSession() {
  return useAct((body: Offering) =>
    answer(
      api.POST('/api/v1/psychologist-bookings', {
        params: { header: { 'Idempotency-Key': newId() } },
        body,
      }),
    ),
  );
}

/** What is offered to the reader, or by them, and still open. */
export function useOffers(as: 'client' | 'psychologist') {
  return useQuery({
    queryKey: ['bookings', 'offers', as],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/bookings', {
          params: { query: { as, scope: 'offers', limit: 20 } },
          signal,
        }),
      ),
    staleTime: 0,
  });
}

export function useChanges(id: string, version: number) {
  return useQuery({
    queryKey: ['booking-history', id, version],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/bookings/{id}/history', { params: { path: { id } }, signal })),
  });
}
