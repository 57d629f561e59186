import { startRegistration } from '@simplewebauthn/browser';

import { translate } from '../copy/translate';
import { api } from './client';
import { ApiError, unwrap } from './problem';
import type { TotpEnrolment } from './types';

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** Shown once, with the first factor; null with every other. */
type RecoveryCodes = string[] | null;

export function beginTotp(): Promise<TotpEnrolment> {
  return unwrap(api.POST('/api/v1/me/factors/totp'));
}

export async function confirmTotp(code: string): Promise<RecoveryCodes> {
  const { recoveryCodes } = await unwrap(
    api.POST('/api/v1/me/factors/totp/confirm', { body: { code } }),
  );
  return recoveryCodes;
}

export async function removeTotp(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/factors/totp'));
}

export async function renewCodes(): Promise<RecoveryCodes> {
  return (await unwrap(api.POST('/api/v1/me/factors/recovery-codes'))).recoveryCodes;
}

export async function renamePasskey(id: string, name: string): Promise<void> {
  const params = { path: { id } };
  await unwrap(api.PATCH('/api/v1/me/factors/passkeys/{id}', { params, body: { name } }));
}

export async function removePasskey(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/factors/passkeys/{id}', { params: { path: { id } } }));
}

/** Has an authenticator make a passkey. @throws ApiError when none was made. */
export async function makePasskey(name: string): Promise<RecoveryCodes> {
  const made = await unwrap(api.POST('/api/v1/me/factors/passkey-challenges'));
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: made.challenge,
      rp: { id: made.relyingPartyId, name: made.relyingPartyName },
      user: { id: made.userId, name: made.userName, displayName: made.userName },
      pubKeyCredParams: made.algorithms.map((alg) => ({ alg, type: 'public-key' as const })),
      excludeCredentials: made.excluded.map((known) => ({
        id: known,
        type: 'public-key' as const,
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      timeout: made.timeoutMs,
    },
  }).catch((): never => {
    throw new ApiError(translate('proof.notGiven'), 0);
  });
  const body = {
    name,
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    attestationObject: response.attestationObject,
    transports: TRANSPORTS.filter((one) => response.transports?.includes(one)),
  };
  return (await unwrap(api.POST('/api/v1/me/factors/passkeys', { body }))).recoveryCodes;
}
