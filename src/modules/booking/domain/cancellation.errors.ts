import { DomainError } from '../../../kernel/errors/domain-error.js';
import type { Rupiah } from '../../../kernel/money/rupiah.js';
import { isoOf, type Instant } from '../../../kernel/time/instant.js';

/** Less would come back than whoever cancels was told: they are asked again, with today's figures. */
export class CancellationWorse extends DomainError {
  override readonly code = 'cancellation_worse';
  override readonly kind = 'conflict';
  constructor(quote: { percent: number; refund: Rupiah; holdsUntil: Instant }) {
    super('Cancelling gives back less than it did.', {
      refundPercent: quote.percent,
      refund: { amount: quote.refund, currency: 'IDR' },
      holdsUntil: isoOf(quote.holdsUntil),
    });
  }
}
