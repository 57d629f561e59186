import { DomainError } from '../../kernel/errors/domain-error.js';

export class FileTooLarge extends DomainError {
  override readonly code = 'file_too_large';
  override readonly kind = 'invalid';
  constructor() {
    super('The file is larger than allowed.');
  }
}

/** Somebody keeps as many files, or bytes, as one person may. */
export class FileQuotaReached extends DomainError {
  override readonly code = 'file_quota_reached';
  override readonly kind = 'conflict';
  constructor() {
    super('There is no room for another file.');
  }
}

/** A link was good once; whoever may see the file can have another. */
export class LinkExpired extends DomainError {
  override readonly code = 'link_expired';
  override readonly kind = 'forbidden';
  constructor() {
    super('The link to this file has expired.');
  }
}
