import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import { answer, api } from './client';
import type { Me, PasskeyProof } from './types';

/** What sort of thing went wrong between browser and authenticator; mostly somebody changed their mind. */
export class PasskeyNotGiven extends Error {}

export const hasPasskeys = browserSupportsWebAuthn;
export const offersPasskeysInFields = browserSupportsWebAuthnAutofill;

/** Ends a question that waits in a field of the page. */
export function stopOffering(): void {
  WebAuthnAbortService.cancelCeremony();
}

/** Has a passkey sign a challenge. @throws PasskeyNotGiven when none was given. */
export async function provePasskey({ inField = false } = {}): Promise<PasskeyProof> {
  const { challenge, relyingPartyId, timeoutMs } = await answer(
    api.POST('/api/v1/auth/passkeys/challenges'),
  );
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge,
      rpId: relyingPartyId,
      timeout: timeoutMs,
      userVerification: 'required',
    },
    useBrowserAutofill: inField,
  }).catch((cause: unknown) => {
    throw new PasskeyNotGiven('No passkey was given.', { cause });
  });
  return {
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    ...(response.userHandle === undefined ? {} : { userHandle: response.userHandle }),
  };
}

/** In with a passkey alone. */
export async function logInWithPasskey(options?: { inField?: boolean }): Promise<Me> {
  const passkey = await provePasskey(options);
  return answer(api.POST('/api/v1/auth/passkeys/log-in', { body: { passkey } }));
}

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** Makes a passkey; the recovery codes when it is the first factor. */
export async function makePasskey(name: string): Promise<string[] | null> {
  const made = await answer(api.POST('/api/v1/me/factors/passkey-challenges'));
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
  }).catch((cause: unknown) => {
    throw new PasskeyNotGiven('No passkey was made.', { cause });
  });
  const body = {
    name,
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    attestationObject: response.attestationObject,
    transports: TRANSPORTS.filter((one) => response.transports?.includes(one)),
  };
  const { recoveryCodes } = await answer(api.POST('/api/v1/me/factors/passkeys', { body }));
  return recoveryCodes;
}
