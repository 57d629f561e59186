import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { AccountLinks } from '../../src/modules/accounts/index.js';
import type { House } from './house.js';
import { SoftPasskey } from './soft-passkey.js';
import type { Good, Role } from './stage.js';
import { ok, PASSWORD, problem, type Schemas, type Visitor } from './visitor.js';

/** The colleague's factors, an invitation and a reset under way, and what would be taken of each. */
export interface FactorScene {
  readonly colleagueId: string;
  readonly passkeyIds: readonly [string, string];
  readonly recoveryCode: string;
  /** Of a log-in of the colleague's that waits for its second step. */
  readonly pendingCookie: string;
  readonly proof: Schemas['PasskeyProof'];
  /** For the stranger, who has none yet. */
  readonly newPasskey: Schemas['AddPasskeyRequest'];
  readonly invitationId: string;
  readonly invitationToken: string;
  readonly resetToken: string;
}

const RESET = `SELECT id FROM factor_reset WHERE account_id = $1 AND outcome IS NULL`;

/** Sets up an authenticator app; returns its secret and the recovery codes that came with it. */
export async function addTotp({ api }: Visitor): Promise<{ secret: string; codes: string[] }> {
  const { secret } = await ok(api.POST('/api/v1/me/factors/totp'));
  const body = { code: generateSync({ secret }) };
  const { recoveryCodes } = await ok(api.POST('/api/v1/me/factors/totp/confirm', { body }));
  return { secret, codes: recoveryCodes ?? [] };
}

/** A passkey of the visitor's. */
export async function addPasskey(visitor: Visitor, name?: string): Promise<SoftPasskey> {
  const passkey = new SoftPasskey(visitor.addressOf(''));
  const body = await newPasskey(visitor, passkey, name);
  await ok(visitor.api.POST('/api/v1/me/factors/passkeys', { body }));
  return passkey;
}

/** What the visitor's browser would send to add it. */
export async function newPasskey(
  { api }: Visitor,
  passkey: SoftPasskey,
  name?: string,
): Promise<Schemas['AddPasskeyRequest']> {
  return passkey.create(await ok(api.POST('/api/v1/me/factors/passkey-challenges')), name);
}

/** What the passkey signs for a challenge of now. */
export async function proofOf(
  { api }: Visitor,
  passkey: SoftPasskey,
): Promise<Schemas['PasskeyProof']> {
  return passkey.prove(await ok(api.POST('/api/v1/auth/passkeys/challenges')));
}

/** The token that a mail would carry behind `#`. */
export function tokenOf(
  { app }: House,
  purpose: Parameters<AccountLinks['pathOf']>[0],
  id: string,
): string {
  return app.get(AccountLinks, { strict: false }).pathOf(purpose, id, 'client').split('#')[1] ?? '';
}

export async function setFactorScene(
  house: House,
  visitors: Readonly<Record<Role, Visitor>>,
  email: string,
): Promise<FactorScene> {
  const { admin, colleague, stranger, nobody } = visitors;
  const { id: colleagueId } = await ok(colleague.api.GET('/api/v1/me'));
  await colleague.stepUp({ password: PASSWORD });
  const passkey = await addPasskey(colleague, 'Ponsel');
  await addPasskey(colleague, 'Laptop');
  await addTotp(colleague);
  const { recoveryCodes } = await ok(colleague.api.POST('/api/v1/me/factors/recovery-codes'));
  const { passkeys } = await ok(colleague.api.GET('/api/v1/me/factors'));
  const [first, second] = passkeys.map(({ id }) => id);
  const entering = house.visitor();
  await problem(entering.api.POST('/api/v1/auth/login', { body: { email, password: PASSWORD } }));
  const params = { path: { id: colleagueId } };
  const body = { reason: 'Ponselnya hilang.' };
  await ok(admin.api.POST('/api/v1/admin/accounts/{id}/factor-resets', { params, body }));
  const [reset] = await house.database.query<{ id: string }>(RESET, [colleagueId]);
  const { id: invitationId } = await ok(
    admin.api.POST('/api/v1/admin/team-invitations', { body: invitation() }),
  );
  return {
    colleagueId,
    passkeyIds: [first ?? '', second ?? ''],
    recoveryCode: recoveryCodes?.[0] ?? '',
    pendingCookie: entering.cookieHeader,
    proof: await proofOf(nobody, passkey),
    newPasskey: await newPasskey(stranger, new SoftPasskey(house.url)),
    invitationId,
    invitationToken: tokenOf(house, 'admin-invitation', invitationId),
    resetToken: tokenOf(house, 'factor-reset', reset?.id ?? ''),
  };
}

function invitation(): Schemas['InviteAdminRequest'] {
  return { email: `${randomUUID()}@kantor.test`, duties: ['support'], language: 'id' };
}

/** What would be taken of second factors, their links and invitations. */
export function factorRequests(scene: FactorScene): Readonly<Record<string, Good>> {
  return { ...ofOwn(scene), ...ofAdmins(scene), ...ofLinks(scene) };
}

function ofOwn(scene: FactorScene): Readonly<Record<string, Good>> {
  const { passkeyIds, newPasskey: added } = scene;
  const [kept, removed] = passkeyIds;
  return {
    addPasskey: { by: 'stranger', path: '/me/factors/passkeys', body: { ...added } },
    beginTotp: { by: 'client', path: '/me/factors/totp' },
    confirmTotp: { by: 'stranger', path: '/me/factors/totp/confirm', body: { code: '123456' } },
    createPasskeyRegistration: { by: 'client', path: '/me/factors/passkey-challenges' },
    removePasskey: { by: 'colleague', path: `/me/factors/passkeys/${removed}` },
    removeTotp: { by: 'colleague', path: '/me/factors/totp' },
    renamePasskey: {
      by: 'colleague',
      path: `/me/factors/passkeys/${kept}`,
      body: { name: 'Kunci' },
    },
    renewRecoveryCodes: { by: 'colleague', path: '/me/factors/recovery-codes' },
    stepUp: { by: 'client', path: '/auth/step-up', body: { password: PASSWORD } },
  };
}

function ofAdmins({ colleagueId, invitationId }: FactorScene): Readonly<Record<string, Good>> {
  const body = { reason: 'Ponselnya hilang.' };
  return {
    adminInvite: { by: 'admin', path: '/admin/team-invitations', body: { ...invitation() } },
    adminStartFactorReset: {
      by: 'admin',
      path: `/admin/accounts/${colleagueId}/factor-resets`,
      body,
    },
    adminWithdrawInvitation: {
      by: 'admin',
      path: `/admin/team-invitations/${invitationId}/withdraw`,
    },
  };
}

function ofLinks(scene: FactorScene): Readonly<Record<string, Good>> {
  const { pendingCookie: cookie, recoveryCode, proof, invitationToken, resetToken } = scene;
  const accepted = { token: invitationToken, name: 'Dewi', password: PASSWORD, acceptTerms: true };
  return {
    acceptInvitation: { by: 'nobody', path: '/auth/invitations/accept', body: accepted },
    completeLogIn: {
      by: 'nobody',
      path: '/auth/mfa',
      headers: { cookie },
      body: { recoveryCode },
    },
    createPasskeyChallenge: { by: 'nobody', path: '/auth/passkeys/challenges' },
    logInWithPasskey: {
      by: 'nobody',
      path: '/auth/passkeys/log-in',
      body: { passkey: { ...proof } },
    },
    readInvitation: {
      by: 'nobody',
      path: '/auth/invitations/read',
      body: { token: invitationToken },
    },
    stopFactorReset: {
      by: 'nobody',
      path: '/auth/factor-resets/stop',
      body: { token: resetToken },
    },
    useFactorReset: {
      by: 'nobody',
      path: '/auth/factor-resets/use',
      body: { token: resetToken, password: PASSWORD },
    },
  };
}
