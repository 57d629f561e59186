import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';

import { translate } from '../copy/translate';
import { api } from './client';
import { ApiError, unwrap } from './problem';
import type { Factors, PasskeyProof, StepUpProof } from './types';

export const hasPasskeys = browserSupportsWebAuthn;

/** Has a passkey sign a challenge. @throws ApiError when none was given. */
export async function provePasskey(): Promise<PasskeyProof> {
  const { challenge, relyingPartyId, timeoutMs } = await unwrap(
    api.POST('/api/v1/auth/passkeys/challenges'),
  );
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge,
      rpId: relyingPartyId,
      timeout: timeoutMs,
      userVerification: 'required',
    },
  }).catch((): never => {
    throw new ApiError(translate('proof.notGiven'), 0);
  });
  return {
    credentialId: id,
    clientDataJson: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    ...(response.userHandle === undefined ? {} : { userHandle: response.userHandle }),
  };
}

export function myFactors(): Promise<Factors> {
  return unwrap(api.GET('/api/v1/me/factors'));
}

/** Proves once more who is at the screen. @throws ApiError 403 when it does not hold. */
export async function stepUp(body: StepUpProof): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/step-up', { body }));
}

/** Mails somebody the way to remove factors they have lost. */
export async function startFactorReset(id: string, reason: string): Promise<void> {
  const params = { path: { id } };
  await unwrap(api.POST('/api/v1/admin/accounts/{id}/factor-resets', { params, body: { reason } }));
}
