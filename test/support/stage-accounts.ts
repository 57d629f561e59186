import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { House } from './house.js';
import type { Good } from './stage.js';
import { supportRequests } from './stage-support.js';
import { ok, PASSWORD } from './visitor.js';

/** What opens a letter of each kind. */
export interface Links {
  readonly email_proof: string;
  readonly password_reset: string;
  readonly new_device: string;
}

/** A session of the client's that nothing else needs. */
export async function signedInElsewhere(house: House, email: string): Promise<string> {
  const elsewhere = house.visitor();
  await elsewhere.logIn(email);
  const { items } = await ok(elsewhere.api.GET('/api/v1/me/devices'));
  return items.find(({ isCurrent }) => isCurrent)?.id ?? '';
}

/** As if the letters had just been sent to somebody whose address is proven. */
export async function linksSentTo(
  house: House,
  accountId: string,
  forgetfulId: string,
): Promise<Links> {
  const link = async (kind: keyof Links, to = accountId): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    await house.database.query(
      `INSERT INTO account_letter (id, account_id, kind, email, token_hash, expires_at, made_at)
       SELECT $1, id, $2, email, $3, now() + interval '1 day', now() FROM account WHERE id = $4`,
      [randomUUID(), kind, createHash('sha256').update(token).digest(), to],
    );
    return token;
  };
  return {
    email_proof: await link('email_proof'),
    password_reset: await link('password_reset', forgetfulId),
    new_device: await link('new_device'),
  };
}

/** What would be taken about an account itself. */
export function ofAccounts(
  scene: Parameters<typeof supportRequests>[0] & {
    readonly deviceId: string;
    readonly links: Links;
  },
): Readonly<Record<string, Good>> {
  const email = `${randomUUID()}@contoh.test`;
  const open = (path: string, body: Record<string, unknown>): Good => ({
    by: 'nobody',
    path,
    body,
  });
  const mine = (path: string, body?: Record<string, unknown>): Good => ({
    by: 'client',
    path,
    ...(body && { body }),
  });
  const { email_proof, password_reset, new_device } = scene.links;
  return {
    ...supportRequests(scene),
    verifyEmail: open('/auth/email/verify', { token: email_proof }),
    resendEmailProof: mine('/auth/email/resend'),
    forgotPassword: open('/auth/password/forgot', { email }),
    resetPassword: open('/auth/password/reset', {
      token: password_reset,
      password: `${PASSWORD} lagi`,
    }),
    disownChange: open('/auth/not-me', { token: new_device }),
    changePassword: {
      ...mine('/me/password', { password: PASSWORD, newPassword: `${PASSWORD} lagi` }),
      by: 'stranger',
    },
    changeEmail: mine('/me/email', { email, password: PASSWORD }),
    changePhone: mine('/me/phone', { phone: '0812 3456 7890', password: PASSWORD }),
    logOutEverywhere: mine('/me/log-out-everywhere'),
    endDevice: mine(`/me/devices/${scene.deviceId}`),
  };
}
