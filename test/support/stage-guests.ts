import { hashOfToken, newSessionToken } from '../../src/modules/accounts/index.js';
import { GuestLinks } from '../../src/modules/booking/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from './house.js';
import { agreedSession } from './past-session.js';
import type { Practice } from './practice.js';
import { tokenOf } from './stage-factors.js';
import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

/** A session of the client with the psychologist far ahead, and its guests. */
export interface Invited {
  readonly sessionId: string;
  /** Waits at their link; its code has been sent. */
  readonly waitingToken: string;
  readonly code: string;
  /** Another who waits. */
  readonly otherToken: string;
  /** Has bound a device. */
  readonly boundId: string;
  readonly device: string;
  /** To be taken back, and to be replaced. */
  readonly spareIds: readonly [string, string];
}

const BIND = `UPDATE booking_guest SET device_hash = $2, bound_at = now() WHERE id = $1`;

export async function addGuests(
  house: House,
  practice: Practice,
  { client, clientId }: { client: Visitor; clientId: string },
): Promise<Invited> {
  const sessionId = await agreedSession(house, practice, { clientId, daysAhead: 400 });
  const invite = async (name: string): Promise<string> => {
    const body = { name, email: `${name.toLowerCase()}@ruangpulih.test` };
    const params = { path: { id: sessionId } };
    return (await ok(client.api.POST('/api/v1/bookings/{id}/guests', { params, body }))).id;
  };
  const [waiting, other, bound] = [
    await invite('Bima'),
    await invite('Citra'),
    await invite('Eka'),
  ];
  const spareIds = [await invite('Fajar'), await invite('Gita')] as const;
  const device = newSessionToken();
  const waitingToken = tokenOf(house, 'guest', waiting);
  await ok(client.api.POST('/api/v1/guest-links/codes', { body: { token: waitingToken } }));
  // The letter has been written: another code would make this one worth nothing.
  await house.jobs.settle();
  const links = house.app.get(GuestLinks, { strict: false });
  const code = await house.app.get(TransactionRunner).run(async (tx) => {
    await tx.query(BIND, [bound, hashOfToken(device)]);
    return (await links.writeCode(tx, waiting))?.code ?? '';
  });
  const otherToken = tokenOf(house, 'guest', other);
  return { sessionId, waitingToken, code, otherToken, boundId: bound, device, spareIds };
}

export function ofGuests(invited: Invited): Readonly<Record<string, Good>> {
  const { sessionId, waitingToken, code, otherToken, boundId, device, spareIds } = invited;
  const path = `/bookings/${sessionId}/guests`;
  return {
    askForGuestCode: { by: 'nobody', path: '/guest-links/codes', body: { token: otherToken } },
    bindGuestDevice: {
      ...{ by: 'nobody', path: '/guest-links/devices' },
      body: { token: waitingToken, code },
    },
    createGuestRoomTicket: {
      ...{ by: 'nobody', path: `/guest-sessions/${boundId}/room-tickets` },
      headers: { cookie: `rp-guest-${boundId}=${device}` },
    },
    // Bima is invited already: the same answer again.
    inviteGuest: { by: 'client', path, body: { name: 'Bima', email: 'bima@ruangpulih.test' } },
    replaceGuestLink: { by: 'client', path: `${path}/${spareIds[0]}/replacement` },
    revokeGuestLink: { by: 'client', path: `${path}/${spareIds[1]}` },
  };
}
