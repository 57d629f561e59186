/** What goes to a guest’s own address: they need no account, and are told nothing of what a session is for. */
const TO_GUESTS = ['guest_invited', 'guest_code', 'guest_moved', 'guest_cancelled'] as const;
export type ToGuestKind = (typeof TO_GUESTS)[number];
/** `guest_refused` goes to the two whose guest it is. */
export type GuestKind = ToGuestKind | 'guest_refused';

export function isToGuest(kind: string): kind is ToGuestKind {
  return TO_GUESTS.some((each) => each === kind);
}
