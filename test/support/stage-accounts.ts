import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { PhoneProofs } from '../../src/modules/accounts/index.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import type { House } from './house.js';
import type { Good } from './stage.js';
import { supportRequests } from './stage-support.js';
import { ok, PASSWORD, type Visitor } from './visitor.js';

/** What opens a letter of each kind. */
export interface Links {
  readonly email_proof: string;
  readonly password_reset: string;
  readonly new_device: string;
  /** Six digits, of the stranger's number. */
  readonly phone_code: string;
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
  stranger: Visitor,
): Promise<Links> {
  const link = async (kind: keyof Omit<Links, 'phone_code'>, to = accountId): Promise<string> => {
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
    phone_code: await phoneCodeOf(house, stranger),
  };
}

/** The code that proves a number of the visitor's, as if its message had just been written. */
async function phoneCodeOf(house: House, visitor: Visitor): Promise<string> {
  const { id } = await ok(visitor.api.GET('/api/v1/me'));
  const proofs = house.app.get(PhoneProofs, { strict: false });
  return house.app.get(TransactionRunner).run(async (tx) => {
    const proofId = await proofs.open(tx, id, `+62812${String(randomInt(10_000_000, 99_999_999))}`);
    return (await proofs.write(tx, proofId))?.code ?? '';
  });
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
    resendPhoneCode: mine('/me/phone/codes'),
    provePhone: { ...mine('/me/phone/proof', { code: scene.links.phone_code }), by: 'stranger' },
    logOutEverywhere: mine('/me/log-out-everywhere'),
    endDevice: mine(`/me/devices/${scene.deviceId}`),
  };
}

/** Somebody nobody knows yet. */
export function newcomer(): Record<string, unknown> {
  const email = `${randomUUID()}@contoh.test`;
  return { email, password: PASSWORD, name: 'Sari', role: 'client', acceptTerms: true };
}
