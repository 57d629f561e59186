import type { PROBLEMS } from '../copy/problems.js';

type Code = keyof typeof PROBLEMS;

const PROOF: readonly Code[] = ['wrong_proof', 'too_many_requests'];

/** The same as `SPECIAL_PROBLEMS`, of second factors, their links and invitations. */
export const FACTOR_PROBLEMS_OF: Readonly<Record<string, readonly Code[]>> = {
  acceptInvitation: ['account_link_invalid', 'address_taken'],
  addPasskey: ['wrong_proof', 'too_many_passkeys'],
  adminInvite: ['address_taken'],
  adminStartFactorReset: ['no_factor_yet'],
  adminWithdrawInvitation: ['invitation_not_open'],
  beginTotp: ['totp_there_already'],
  completeLogIn: [...PROOF, 'log_in_lapsed'],
  confirmTotp: [...PROOF, 'enrolment_lapsed'],
  createPasskeyChallenge: ['too_many_requests'],
  logInWithPasskey: ['wrong_proof'],
  readInvitation: ['account_link_invalid'],
  removePasskey: ['last_factor'],
  removeTotp: ['last_factor', 'not_found'],
  renewRecoveryCodes: ['no_factor_yet'],
  stepUp: PROOF,
  stopFactorReset: ['account_link_invalid'],
  useFactorReset: [...PROOF, 'account_link_invalid'],
};
