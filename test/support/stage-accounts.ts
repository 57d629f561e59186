import { randomUUID } from 'node:crypto';
import type { House } from './house.js';
import type { Good } from './stage.js';
import { ok, PASSWORD } from './visitor.js';

/** A session of the client's that nothing else needs. */
export async function signedInElsewhere(house: House, email: string): Promise<string> {
  const elsewhere = house.visitor();
  await elsewhere.logIn(email);
  const { items } = await ok(elsewhere.api.GET('/api/v1/me/devices'));
  return items.find(({ isCurrent }) => isCurrent)?.id ?? '';
}

/** What would be taken about an account itself; links of letters are nowhere but in letters. */
export function ofAccounts(deviceId: string): Readonly<Record<string, Good>> {
  const token = 'A'.repeat(43);
  const email = `${randomUUID()}@contoh.test`;
  const mine = (path: string, body?: Record<string, unknown>): Good => ({
    by: 'client',
    path,
    ...(body && { body }),
  });
  return {
    verifyEmail: { by: 'nobody', path: '/auth/email/verify', body: { token } },
    resendEmailProof: mine('/auth/email/resend'),
    forgotPassword: { by: 'nobody', path: '/auth/password/forgot', body: { email } },
    resetPassword: {
      by: 'nobody',
      path: '/auth/password/reset',
      body: { token, password: PASSWORD },
    },
    disownChange: { by: 'nobody', path: '/auth/not-me', body: { token } },
    changePassword: mine('/me/password', { password: PASSWORD, newPassword: `${PASSWORD} lagi` }),
    changeEmail: mine('/me/email', { email, password: PASSWORD }),
    changePhone: mine('/me/phone', { phone: '0812 3456 7890', password: PASSWORD }),
    logOutEverywhere: mine('/me/devices/log-out-everywhere'),
    endDevice: mine(`/me/devices/${deviceId}`),
  };
}
