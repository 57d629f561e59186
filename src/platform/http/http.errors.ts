import { DomainError } from '../../kernel/errors/domain-error.js';

export class NotSignedIn extends DomainError {
  override readonly code = 'not_signed_in';
  override readonly kind = 'unauthenticated';
  constructor() {
    super('Sign in first.');
  }
}

export class Forbidden extends DomainError {
  override readonly code = 'forbidden';
  override readonly kind = 'forbidden';
  constructor() {
    super('This account may not do that.');
  }
}

/** Their role requires a second factor, and they have yet to set one up. */
export class SecondFactorNeeded extends DomainError {
  override readonly code = 'second_factor_needed';
  override readonly kind = 'forbidden';
  constructor() {
    super('Set up a second factor first.');
  }
}

/** What is asked for wants a proof that is a few minutes old at most. */
export class StepUpNeeded extends DomainError {
  override readonly code = 'step_up_needed';
  override readonly kind = 'forbidden';
  constructor() {
    super('Prove once more who you are.');
  }
}

/** Unreadable, unknown, revoked, expired or of a suspended account: nobody learns which. */
export class ApiKeyInvalid extends DomainError {
  override readonly code = 'api_key_invalid';
  override readonly kind = 'unauthenticated';
  constructor() {
    super('The key opens nothing.');
  }
}

/** The route, or what is asked of it, is nothing that is done in somebody else's name. */
export class NotOnBehalf extends DomainError {
  override readonly code = 'not_on_behalf';
  override readonly kind = 'forbidden';
  constructor() {
    super('That is not done on behalf of somebody.');
  }
}

/** Ended, lapsed, unknown, of another admin or of another session: nobody learns which. */
export class SupportActOver extends DomainError {
  override readonly code = 'support_act_over';
  override readonly kind = 'forbidden';
  constructor() {
    super('There is no such support act, or it is over.');
  }
}

export class ScopeMissing extends DomainError {
  override readonly code = 'scope_missing';
  override readonly kind = 'forbidden';
  /** Null when no key at all may do it. */
  constructor(requiredScope: string | null) {
    super('The key may not do that.', { requiredScope });
  }
}

/** Absent and not yours are the same answer. */
export class NotFound extends DomainError {
  override readonly code = 'not_found';
  override readonly kind = 'not_found';
  constructor() {
    super('There is nothing here for you.');
  }
}

export class StaleVersion extends DomainError {
  override readonly code = 'stale_version';
  override readonly kind = 'stale';
  constructor() {
    super('Somebody changed this since you read it.');
  }
}

export class TooManyRequests extends DomainError {
  override readonly code = 'too_many_requests';
  override readonly kind = 'too_many';
  constructor(readonly retryAfterSeconds: number) {
    super('Too many requests for now.');
  }
}

/** So many wait for something that takes a processor that another would wait too long. */
export class TooBusy extends DomainError {
  override readonly code = 'too_busy';
  override readonly kind = 'unavailable';
  constructor(readonly retryAfterSeconds: number) {
    super('Too much is being asked at this moment.');
  }
}

export interface FieldProblem {
  /** JSON pointer into the body, or `?name` for a query parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export class ValidationFailed extends DomainError {
  override readonly code = 'validation_failed';
  override readonly kind = 'invalid';
  constructor(readonly problems: readonly FieldProblem[]) {
    super('Something in the request is not right.', { errors: problems });
  }
}

export class IdempotencyKeyRequired extends DomainError {
  override readonly code = 'idempotency_key_required';
  override readonly kind = 'invalid';
  constructor() {
    super('Send an Idempotency-Key header.');
  }
}

export class IdempotencyKeyReused extends DomainError {
  override readonly code = 'idempotency_key_reused';
  override readonly kind = 'invalid';
  constructor() {
    super('This key was used for another request.');
  }
}

export class RequestInProgress extends DomainError {
  override readonly code = 'request_in_progress';
  override readonly kind = 'conflict';
  readonly retryAfterSeconds = 1;
  constructor() {
    super('The same request is still being worked on.');
  }
}

/** A webhook whose sender cannot prove who they are. */
export class BadSignature extends DomainError {
  override readonly code = 'bad_signature';
  override readonly kind = 'forbidden';
  constructor() {
    super('The notification cannot prove where it comes from.');
  }
}

/** Said only to who is signed in: nobody else learns how an account stands. */
export class AccountSuspended extends DomainError {
  override readonly code = 'account_suspended';
  override readonly kind = 'forbidden';
  constructor() {
    super('The account is suspended.');
  }
}
