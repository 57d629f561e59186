import { answer, api } from '@/api/client';
import type { RoomTicket } from '@/api/types';

/** By which right a page comes in. */
export interface RoomEntry {
  /** Null for the two parties. */
  readonly guestId: string | null;
  ticket(): Promise<RoomTicket>;
}

export function entryOfParty(bookingId: string): RoomEntry {
  const params = { path: { id: bookingId } };
  return {
    guestId: null,
    ticket: () => answer(api.POST('/api/v1/bookings/{id}/room-tickets', { params })),
  };
}

export function entryOfGuest(guestId: string): RoomEntry {
  const params = { path: { guestId } };
  return {
    guestId,
    ticket: () => answer(api.POST('/api/v1/guest-sessions/{guestId}/room-tickets', { params })),
  };
}
