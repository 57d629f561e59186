import { DomainError } from '../../../kernel/errors/domain-error.js';

/** Without it there is no account; it ends with the account. */
export class ConsentOfAccount extends DomainError {
  override readonly code = 'consent_of_account';
  override readonly kind = 'conflict';
  constructor() {
    super('An account cannot be kept without this consent.');
  }
}

/** One copy at a time is enough. */
export class ExportUnderWay extends DomainError {
  override readonly code = 'export_under_way';
  override readonly kind = 'conflict';
  constructor() {
    super('An export is being prepared already.');
  }
}

/** It is not ready yet, or not there any more. */
export class ExportNotReady extends DomainError {
  override readonly code = 'export_not_ready';
  override readonly kind = 'conflict';
  constructor() {
    super('There is nothing to download.');
  }
}

/** What stands between an account and its end. */
export const ERASURE_OBSTACLES = ['sessions_ahead', 'money_open', 'admin'] as const;
export type ErasureObstacle = (typeof ERASURE_OBSTACLES)[number];

export class ErasureRefused extends DomainError {
  override readonly code = 'erasure_refused';
  override readonly kind = 'conflict';
  constructor(obstacles: readonly ErasureObstacle[]) {
    super('Something has to be settled before the account can be erased.', {
      obstacles: [...obstacles],
    });
  }
}

/** It was asked for already. */
export class ErasureUnderWay extends DomainError {
  override readonly code = 'erasure_under_way';
  override readonly kind = 'conflict';
  constructor() {
    super('The account is about to be erased already.');
  }
}

/** There is nothing that could still be taken back. */
export class NothingToTakeBack extends DomainError {
  override readonly code = 'nothing_to_take_back';
  override readonly kind = 'conflict';
  constructor() {
    super('No erasure waits, or it has begun.');
  }
}
