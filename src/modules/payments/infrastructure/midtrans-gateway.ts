import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { MINUTE } from '../../../kernel/time/instant.js';
import { LOG } from '../../../platform/log/log.module.js';
import {
  PaymentGateway,
  type ChargeOutcome,
  type CheckoutOutcome,
  type CheckoutRequest,
  type RefundOutcome,
} from '../domain/payment-gateway.js';
import { askJson } from './ask-json.js';
import { instantOfMidtrans, midtransTimeOf } from './midtrans-time.js';

const TIMEOUT_MS = 8_000;
/** What a bank statement or a phone's lock screen may show: nothing about whom or why. */
const ITEM_NAME = 'Sesi RuangPulih';

const created = z.object({ token: z.string(), redirect_url: z.url() });
const statusAnswer = z.object({
  status_code: z.string(),
  transaction_status: z.string().optional(),
  transaction_id: z.string().optional(),
  transaction_time: z.string().optional(),
  settlement_time: z.string().optional(),
  gross_amount: z.string().optional(),
  currency: z.string().optional(),
  fraud_status: z.string().optional(),
  refunds: z
    .array(
      z.object({
        refund_key: z.string(),
        bank_confirmed_at: z.string().nullish(),
      }),
    )
    .optional(),
});
type StatusAnswer = z.infer<typeof statusAnswer>;

const PAID = new Set(['settlement', 'capture', 'refund', 'partial_refund']);

/** Midtrans Snap and Core API over HTTP. Source: facts/providers.md D1. */
@Injectable()
export class MidtransGateway extends PaymentGateway {
  override readonly provider = 'midtrans';

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {
    super();
  }

  override async checkout(request: CheckoutRequest): Promise<CheckoutOutcome> {
    // At least one: in its last minute a hold can still be paid, for it ends a minute later.
    const minutes = Math.max(1, Math.floor((request.payUntil - request.now) / MINUTE));
    const answer = await this.call('POST', `${this.config.midtrans.snapUrl}/snap/v1/transactions`, {
      transaction_details: { order_id: request.orderRef, gross_amount: request.amount },
      item_details: [{ id: 'session', price: request.amount, quantity: 1, name: ITEM_NAME }],
      enabled_payments: ['other_qris'],
      callbacks: { finish: request.finishUrl },
      expiry: { start_time: midtransTimeOf(request.now), unit: 'minute', duration: minutes },
      page_expiry: { unit: 'minute', duration: Math.max(5, minutes) },
    });
    if (answer === null) return { kind: 'unknown' };
    const page = created.safeParse(answer.body);
    if (answer.status === 201 && page.success) return this.pageAt(page.data.redirect_url);
    if (answer.status >= 500) return { kind: 'unknown' };
    const isDuplicate = JSON.stringify(answer.body).includes('order_id');
    return { kind: isDuplicate ? 'duplicate' : 'refused' };
  }

  /** People are sent to the provider's own hosts and nowhere else, whatever an answer says. */
  private pageAt(redirectUrl: string): CheckoutOutcome {
    const { host, protocol, username } = new URL(redirectUrl);
    const { pageHosts, snapUrl } = this.config.midtrans;
    const isOurs = pageHosts.includes(host) && username === '';
    if (isOurs && (protocol === 'https:' || protocol === new URL(snapUrl).protocol)) {
      return { kind: 'created', redirectUrl };
    }
    this.log.error({ host, protocol }, 'a payment page at a host that is not the provider’s');
    return { kind: 'refused' };
  }

  override async statusOf(orderRef: string): Promise<ChargeOutcome> {
    const answer = await this.call('GET', this.orderUrl(orderRef, 'status'));
    if (answer === null || answer.status >= 500) return { kind: 'unknown' };
    const parsed = statusAnswer.safeParse(answer.body);
    if (!parsed.success) return { kind: answer.status === 404 ? 'not_started' : 'unknown' };
    if (parsed.data.status_code === '404') return { kind: 'not_started' };
    return outcomeOf(parsed.data);
  }

  override async void(orderRef: string): Promise<void> {
    await this.call('POST', this.orderUrl(orderRef, 'expire'), {});
  }

  override async refund(request: {
    orderRef: string;
    refundKey: string;
    amount: number;
  }): Promise<RefundOutcome> {
    const answer = await this.call('POST', this.orderUrl(request.orderRef, 'refund'), {
      refund_key: request.refundKey,
      amount: request.amount,
      reason: 'Sesi tidak jadi',
    });
    const parsed = statusAnswer.safeParse(answer?.body);
    if (answer === null || !parsed.success) return 'unknown';
    const code = parsed.data.status_code;
    // 406: this key was taken before, so the refund stands.
    if (code === '200' || code === '201' || code === '406') return 'accepted';
    return code === '202' || code === '412' || code === '414' ? 'denied' : 'unknown';
  }

  private orderUrl(orderRef: string, action: string): string {
    return `${this.config.midtrans.apiUrl}/v2/${encodeURIComponent(orderRef)}/${action}`;
  }

  /** Null when no readable answer came: the provider may or may not have acted. */
  private async call(
    method: string,
    url: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown } | null> {
    const basic = Buffer.from(`${this.config.midtrans.serverKey}:`).toString('base64');
    const headers = { authorization: `Basic ${basic}` };
    try {
      return await askJson({ method, url, headers, body, timeoutMs: TIMEOUT_MS });
    } catch (error) {
      this.log.warn({ err: error, provider: this.provider }, 'the provider gave no answer');
      return null;
    }
  }
}

/** Paid means: a paying status, code 200, and no doubt about fraud. */
function outcomeOf(answer: StatusAnswer): ChargeOutcome {
  const status = answer.transaction_status ?? '';
  if (PAID.has(status)) return paidOutcome(answer);
  switch (status) {
    case 'pending':
    case 'authorize':
    case 'deny': // a denied try may be followed by a good one on the same page
      return { kind: 'pending' };
    case 'expire':
      return { kind: 'expired' };
    case 'cancel':
      return { kind: 'cancelled' };
    case 'failure':
      return { kind: 'failed' };
    default:
      return { kind: 'unknown' };
  }
}

function paidOutcome(answer: StatusAnswer): ChargeOutcome {
  const paidAt = instantOfMidtrans(answer.settlement_time ?? answer.transaction_time ?? '');
  const isSure = (answer.fraud_status ?? 'accept') === 'accept' && answer.status_code === '200';
  if (!isSure || paidAt === undefined || answer.transaction_id === undefined) {
    return { kind: 'unknown' };
  }
  return {
    kind: 'settled',
    paidAt,
    providerRef: answer.transaction_id,
    amount: Number(answer.gross_amount),
    currency: answer.currency ?? '',
    refunds: (answer.refunds ?? []).map((refund) => ({
      refundKey: refund.refund_key,
      isConfirmed: typeof refund.bank_confirmed_at === 'string',
    })),
  };
}
