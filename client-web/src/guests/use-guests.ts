import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Guest } from '@/api/types';

const guestsKey = (bookingId: string) => ['guests', bookingId] as const;

/** Whoever is invited to a session, by links that stand. */
export function useGuests(bookingId: string) {
  return useQuery({
    queryKey: guestsKey(bookingId),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/bookings/{id}/guests', { params: { path: { id: bookingId } }, signal }),
      ),
    select: ({ items }) => items.filter(isStanding),
    staleTime: 0,
  });
}

function isStanding({ state }: Guest): boolean {
  return state !== 'revoked' && state !== 'replaced';
}

function useGuestAct<Input>(bookingId: string, mutationFn: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: guestsKey(bookingId) });
  return useMutation({ mutationFn, onSettled });
}

export function useInvite(bookingId: string) {
  const params = { path: { id: bookingId } };
  return useGuestAct(bookingId, (body: { name: string; email: string }) =>
    answer(api.POST('/api/v1/bookings/{id}/guests', { params, body })),
  );
}

const onGuest = (id: string, guestId: string) => ({ params: { path: { id, guestId } } });

export function useRevoke(bookingId: string) {
  return useGuestAct(bookingId, (guestId: string) =>
    answer(api.DELETE('/api/v1/bookings/{id}/guests/{guestId}', onGuest(bookingId, guestId))),
  );
}

export function useReplace(bookingId: string) {
  const path = '/api/v1/bookings/{id}/guests/{guestId}/replacement';
  return useGuestAct(bookingId, (guestId: string) =>
    answer(api.POST(path, onGuest(bookingId, guestId))),
  );
}
