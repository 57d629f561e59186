import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { Instant } from '../../../kernel/time/instant.js';

export interface CheckoutRequest {
  readonly orderRef: string;
  readonly amount: Rupiah;
  readonly method: 'qris';
  /** When the order is placed, by the business clock. */
  readonly now: Instant;
  /** The provider takes no money after this; before the hold ends. */
  readonly payUntil: Instant;
  /** Where the payer's browser goes afterwards. */
  readonly finishUrl: string;
}

/** What became of asking for a payment page. `duplicate`: the provider knows the order already. */
export type CheckoutOutcome =
  | { readonly kind: 'created'; readonly redirectUrl: string }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' };

/** One refund as the provider tells it. */
interface ProviderRefund {
  readonly refundKey: string;
  readonly isConfirmed: boolean;
}

/** What the provider says of an order. `not_started`: nobody has chosen a way to pay yet. */
export type ChargeOutcome =
  | {
      readonly kind: 'settled';
      readonly paidAt: Instant;
      readonly providerRef: string;
      readonly amount: number;
      readonly currency: string;
      readonly refunds: readonly ProviderRefund[];
    }
  | { readonly kind: 'pending' | 'not_started' | 'expired' | 'cancelled' | 'failed' | 'unknown' };

export type RefundOutcome = 'accepted' | 'denied' | 'unknown';

/** A payment provider. Outcomes are values: `unknown` is handled, never defaulted. */
export abstract class PaymentGateway {
  abstract readonly provider: 'midtrans';
  abstract checkout(request: CheckoutRequest): Promise<CheckoutOutcome>;
  abstract statusOf(orderRef: string): Promise<ChargeOutcome>;
  /** Asks that an order can no longer be paid. Best effort: money that still comes is surplus. */
  abstract void(orderRef: string): Promise<void>;
  abstract refund(request: {
    orderRef: string;
    refundKey: string;
    amount: Rupiah;
  }): Promise<RefundOutcome>;
}
