/** What follows the `@` in everything we write into calendars. */
const OWN_UID_DOMAIN = 'calendar.ruangpulih.id';

/** The name of a session in every calendar it is entered in, whatever becomes of it. */
export function ownUidOf(bookingId: string): string {
  return `${bookingId}@${OWN_UID_DOMAIN}`;
}

/** Whether a calendar's event is a session of ours that came back. */
export function isOwnUid(uid: string): boolean {
  return uid.toLowerCase().endsWith(`@${OWN_UID_DOMAIN}`);
}
