import { DomainError } from '../../../../kernel/errors/domain-error.js';

/** What somebody can prove with beside their password. */
export const PROOF_WAYS = ['password', 'totp', 'passkey', 'recovery_code'] as const;
export type ProofWay = (typeof PROOF_WAYS)[number];

/** The password was right; one of these is asked for as well. */
export class SecondFactorAsked extends DomainError {
  override readonly code = 'second_factor_asked';
  override readonly kind = 'unauthenticated';
  constructor(ways: readonly ProofWay[]) {
    super('Prove it with a second factor too.', { ways });
  }
}

/** Unknown, over, or used up by wrong codes: the password is asked again. */
export class LogInLapsed extends DomainError {
  override readonly code = 'log_in_lapsed';
  override readonly kind = 'unauthenticated';
  constructor() {
    super('Begin to log in again.');
  }
}

/** Nobody learns what was wrong with it: old, used, or somebody else's. */
export class WrongProof extends DomainError {
  override readonly code = 'wrong_proof';
  override readonly kind = 'forbidden';
  constructor() {
    super('That proves nothing.');
  }
}

/** The role requires a factor, and this is the last. */
export class LastFactor extends DomainError {
  override readonly code = 'last_factor';
  override readonly kind = 'conflict';
  constructor() {
    super('The last second factor stays; add another first.');
  }
}

export class TotpThereAlready extends DomainError {
  override readonly code = 'totp_there_already';
  override readonly kind = 'conflict';
  constructor() {
    super('An authenticator app is set up already; remove it first.');
  }
}

/** Nothing was begun, or too long ago. */
export class EnrolmentLapsed extends DomainError {
  override readonly code = 'enrolment_lapsed';
  override readonly kind = 'conflict';
  constructor() {
    super('Begin to set it up again.');
  }
}

export class TooManyPasskeys extends DomainError {
  override readonly code = 'too_many_passkeys';
  override readonly kind = 'conflict';
  constructor() {
    super('Remove a passkey first.');
  }
}

export class NoFactorYet extends DomainError {
  override readonly code = 'no_factor_yet';
  override readonly kind = 'conflict';
  constructor() {
    super('There is no second factor.');
  }
}

/** Used, stopped, replaced, over, or never ours: nobody learns which. */
export class AccountLinkInvalid extends DomainError {
  override readonly code = 'account_link_invalid';
  override readonly kind = 'conflict';
  constructor() {
    super('This link opens nothing any more.');
  }
}

/** Somebody with a verified account has the address an admin is invited by. */
export class AddressTaken extends DomainError {
  override readonly code = 'address_taken';
  override readonly kind = 'conflict';
  constructor() {
    super('An account has that address already.');
  }
}

export class InvitationNotOpen extends DomainError {
  override readonly code = 'invitation_not_open';
  override readonly kind = 'conflict';
  constructor() {
    super('The invitation is not open any more.');
  }
}
