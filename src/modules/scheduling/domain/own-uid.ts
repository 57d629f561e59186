/** What follows the `@` in everything we write into calendars. */
const OWN_UID_DOMAIN = 'calendar.ruangpulih.id';

/** Whether a calendar's event is a session of ours that came back. */
export function isOwnUid(uid: string): boolean {
  return uid.toLowerCase().endsWith(`@${OWN_UID_DOMAIN}`);
}
