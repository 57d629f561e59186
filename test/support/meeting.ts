import { hearsAndSees } from './call.js';
import type { Walker } from './walker.js';

/** Both stand before the door; the guest waits, the host admits, and both hear and see each other. */
export async function meetInRoom(of: {
  guest: Walker;
  host: Walker;
  guestName: string;
}): Promise<void> {
  const { guest, host, guestName } = of;
  await guest.button(guest.say('room.door.enter')).click();
  await guest.heading(guest.say('room.waiting.title')).waitFor();
  await guest.look('10-waiting');
  await host.button(host.say('room.door.enter')).click();
  await host.page.getByText(host.say('room.waiting.someone', guestName)).first().waitFor();
  await host.look('10-admit');
  const name = new RegExp(`^${host.say('room.waiting.admit')}`);
  await host.page.getByRole('button', { name }).click();
  await Promise.all([hearsAndSees(guest.page), hearsAndSees(host.page)]);
  await guest.button(guest.say('room.call.controls.openChat')).click();
  await host.button(host.say('room.call.controls.openChat')).click();
}
