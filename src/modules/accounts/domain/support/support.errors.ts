import { DomainError } from '../../../../kernel/errors/domain-error.js';

/** One admin helps one person at a time, so that everybody can tell who did what. */
export class SupportActTaken extends DomainError {
  override readonly code = 'support_act_taken';
  override readonly kind = 'conflict';
  constructor() {
    super('Somebody acts for them already, or you for somebody else.');
  }
}

/** An admin’s account, one’s own, or one that is suspended or gone. */
export class NotToBeHelped extends DomainError {
  override readonly code = 'not_to_be_helped';
  override readonly kind = 'conflict';
  constructor() {
    super('Nobody acts on behalf of that account.');
  }
}
