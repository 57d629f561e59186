import { DomainError } from '../../../kernel/errors/domain-error.js';

export class InvoiceNotOpen extends DomainError {
  override readonly code = 'invoice_not_open';
  override readonly kind = 'conflict';
  constructor() {
    super('The invoice has been paid or is no longer valid.');
  }
}

export class PaymentProviderUnavailable extends DomainError {
  override readonly code = 'payment_provider_unavailable';
  override readonly kind = 'unavailable';
  readonly retryAfterSeconds = 5;
  constructor() {
    super('The payment provider does not answer.');
  }
}
