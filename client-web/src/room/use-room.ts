import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Room } from '@/api/types';
import { now } from '@/lib/clock';
import { roomKey } from './room-keys';

const REFRESH_MS = 15_000;
/** A page may be opened long before and stay open. */
const LOOK_AHEAD_MS = 60_000;

function refreshEvery(room: Room | undefined): number | false {
  if (room === undefined) return false;
  const present = now().getTime();
  const isNear = present > Date.parse(room.opensAt) - LOOK_AHEAD_MS;
  return isNear && present < Date.parse(room.closesAt) ? REFRESH_MS : LOOK_AHEAD_MS;
}

/** When the room is open, who is in it, and who was; kept fresh while it can be entered. */
export function useRoom(bookingId: string, { enabled = true } = {}) {
  return useQuery({
    queryKey: roomKey(bookingId),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/bookings/{id}/room', { params: { path: { id: bookingId } }, signal }),
      ),
    enabled,
    refetchInterval: ({ state }) => refreshEvery(state.data),
    staleTime: 0,
  });
}
