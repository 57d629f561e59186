import { ValidationFailed } from '../../../../platform/http/http.errors.js';

/** What a passkey signed, as browsers give it; base64url. */
export interface PasskeyAssertion {
  readonly credentialId: string;
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle?: string;
}

/** Exactly one of them. */
export interface Proof {
  readonly password?: string;
  readonly totp?: string;
  readonly recoveryCode?: string;
  readonly passkey?: PasskeyAssertion;
}

/** @throws ValidationFailed unless exactly one way is taken. */
export function assertOneWay(proof: Proof): void {
  const taken = Object.values(proof).filter((value) => value !== undefined);
  if (taken.length === 1) return;
  throw new ValidationFailed([
    { pointer: '', code: 'one_proof', detail: 'give exactly one kind of proof' },
  ]);
}
