import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { newId } from '../../../kernel/identity/id.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import {
  IdempotencyKeyReused,
  NotFound,
  ValidationFailed,
} from '../../../platform/http/http.errors.js';
import { InvoiceSubject } from '../domain/invoice-subject.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { InvoiceNotOpen, PaymentProviderUnavailable } from '../domain/payments.errors.js';
import { InvoiceRepository, type InvoiceRow } from '../infrastructure/invoice.repository.js';
import { PaymentRepository, type Payment } from '../infrastructure/payment.repository.js';

const LIVE = new Set(['created', 'pending']);
/** How long a lost page is waited for before it is given up: two seconds. */
const LOOKS = 10;
const LOOK_EVERY_MS = 200;

export interface PaymentRequest {
  readonly payerAccountId: string;
  readonly invoiceId: string;
  readonly method: 'qris';
  /** Kept for ever: a payment asked for twice under one key is one payment. */
  readonly key: string;
  /** Where the payer comes back to; must be an address of ours. */
  readonly returnUrl?: string | undefined;
}

/**
 * Begins paying an invoice: notes the attempt, commits, then asks the provider for its page. An
 * attempt that is still open serves again, so that two tabs or a second click never pay twice.
 */
@Injectable()
export class StartPayment {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly subject: InvoiceSubject,
    private readonly gateway: PaymentGateway,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly invoices: InvoiceRepository,
    private readonly payments: PaymentRepository,
  ) {}

  /**
   * @throws NotFound for somebody else's invoice.
   * @throws InvoiceNotOpen when it is paid or void; the subject's own refusals (`hold_expired`).
   * @throws PaymentProviderUnavailable when the provider gave no clear answer; asking again is safe.
   */
  async run(request: PaymentRequest): Promise<Payment> {
    const finishUrl = this.finishUrl(request);
    for (let round = 0; round < 2; round++) {
      const attempt = await this.runner.run((tx) => this.note(tx, request));
      if (attempt.redirectUrl !== null || !LIVE.has(attempt.status)) return attempt;
      const opened = await this.openPage(attempt, finishUrl);
      if (opened) return opened;
    }
    throw new PaymentProviderUnavailable();
  }

  private async note(tx: Tx, request: PaymentRequest): Promise<Payment> {
    const requestKey = `${request.payerAccountId}:${request.key}`;
    const repeated = await this.payments.byRequestKey(tx, requestKey);
    if (repeated) {
      if (repeated.invoiceId !== request.invoiceId) throw new IdempotencyKeyReused();
      return repeated;
    }
    const invoice = await this.ownInvoice(tx, request);
    const { payUntil } = await this.subject.beginPayment(tx, invoice.booking_id);
    const locked = await this.invoices.lock(tx, invoice.id);
    if (locked?.status !== 'open') throw new InvoiceNotOpen();
    const attempts = await this.payments.ofInvoices(tx, [invoice.id]);
    const open = attempts.find((attempt) => LIVE.has(attempt.status) && attempt.payUntil > tx.now);
    if (open) return open;
    return this.newAttempt(tx, locked, {
      attempt: (attempts[0]?.attempt ?? 0) + 1,
      method: request.method,
      payUntil,
      requestKey,
    });
  }

  private async ownInvoice(tx: Tx, request: PaymentRequest): Promise<InvoiceRow> {
    const invoice = await this.invoices.byId(tx, request.invoiceId);
    if (invoice?.payer_account_id !== request.payerAccountId) throw new NotFound();
    if (invoice.status !== 'open') throw new InvoiceNotOpen();
    return invoice;
  }

  private async newAttempt(
    tx: Tx,
    invoice: InvoiceRow,
    of: { attempt: number; method: 'qris'; payUntil: Instant; requestKey: string },
  ): Promise<Payment> {
    const id = newId();
    await this.payments.insert(tx, {
      id,
      invoiceId: invoice.id,
      provider: this.gateway.provider,
      orderRef: `RP-${invoice.id.replaceAll('-', '')}-${of.attempt}`,
      amount: rupiah(invoice.total),
      ...of,
    });
    const payment = await this.payments.byId(tx, id);
    if (!payment) throw new Error('The payment that was just noted is not there.');
    return payment;
  }

  /** Null when the attempt has no page that could be shown, so that a new one is due. */
  private async openPage(attempt: Payment, finishUrl: string): Promise<Payment | null> {
    const outcome = await this.gateway.checkout({
      orderRef: attempt.orderRef,
      amount: attempt.amount,
      method: attempt.method,
      now: this.clock.now(),
      payUntil: attempt.payUntil,
      finishUrl,
    });
    switch (outcome.kind) {
      case 'unknown':
        throw new PaymentProviderUnavailable();
      case 'created':
        return this.keepPage(attempt, outcome.redirectUrl);
      case 'duplicate':
        return (await this.pageOfAnother(attempt)) ?? this.giveUp(attempt);
      case 'refused':
        return this.giveUp(attempt);
    }
  }

  /** Null when another request has given the attempt up meanwhile: then nobody may see this page. */
  private async keepPage(attempt: Payment, redirectUrl: string): Promise<Payment | null> {
    const opened = await this.runner.run(async (tx) => {
      await this.payments.opened(tx, attempt.id, redirectUrl);
      return this.payments.byId(tx, attempt.id);
    });
    if (opened?.redirectUrl === redirectUrl) return opened;
    await this.gateway.void(attempt.orderRef);
    return null;
  }

  /** The attempt after all, when another request has opened its page meanwhile. */
  private async giveUp(attempt: Payment): Promise<Payment | null> {
    const isGivenUp = await this.runner.run((tx) => this.payments.giveUp(tx, attempt.id));
    if (!isGivenUp) return this.look(attempt);
    await this.gateway.void(attempt.orderRef);
    return null;
  }

  /** Another request may have opened this very attempt, its answer not yet written down. */
  private async pageOfAnother(attempt: Payment): Promise<Payment | null> {
    for (let look = 0; look < LOOKS; look++) {
      const seen = await this.look(attempt);
      if (seen) return seen;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
    return null;
  }

  /** The attempt once it has a page, or has come to an end that says something. */
  private async look({ id }: Payment): Promise<Payment | null> {
    const seen = await this.runner.run((tx) => this.payments.byId(tx, id));
    if (seen === null || seen.status === 'failed') return null;
    return seen.redirectUrl !== null || !LIVE.has(seen.status) ? seen : null;
  }

  private finishUrl(request: PaymentRequest): string {
    const { client } = this.config.sites;
    if (request.returnUrl === undefined) return `${client}/sesi`;
    if (isOfSite(request.returnUrl, client)) {
      return request.returnUrl;
    }
    throw new ValidationFailed([
      { pointer: '/returnUrl', code: 'foreign_address', detail: 'must be an address of this site' },
    ]);
  }
}

/** One and the same reading for us and for the provider: what has two is refused. */
function isOfSite(address: string, site: string): boolean {
  if (!address.startsWith(`${site}/`) || /[\\\s]/.test(address)) return false;
  return URL.canParse(address) && new URL(address).origin === new URL(site).origin;
}
