import { freshenAll } from './fresh.js';
import type { House } from './house.js';
import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

const REASON = 'Tidak menemukan jadwalnya, lihat tiket 12.';

/** The admin acts for them from now on; the id is for the header On-Behalf-Of. */
export async function helping(house: House, admin: Visitor, accountId: string): Promise<string> {
  await freshenAll(house);
  const params = { path: { id: accountId } };
  const body = { reason: REASON };
  return (await ok(admin.api.POST('/api/v1/admin/accounts/{id}/support-acts', { params, body })))
    .id;
}

/** What would be taken about helping people in their name. */
export function supportRequests(scene: {
  readonly bystanderId: string;
  readonly supportActId: string;
  readonly requested: { readonly id: string };
}): Readonly<Record<string, Good>> {
  return {
    adminOpenSupportAct: {
      by: 'admin',
      path: `/admin/accounts/${scene.bystanderId}/support-acts`,
      body: { reason: REASON },
    },
    adminEndSupportAct: { by: 'admin', path: `/admin/support-acts/${scene.supportActId}/end` },
    endMySupportAct: { by: 'client', path: '/me/support-act/end' },
    resendConfirmation: {
      by: 'client',
      path: `/bookings/${scene.requested.id}/resend-confirmation`,
    },
  };
}
