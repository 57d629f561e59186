import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { InvoiceRepository, type InvoiceRow } from '../infrastructure/invoice.repository.js';
import { PaymentRepository, type Payment } from '../infrastructure/payment.repository.js';
import { RefundRepository, type Refund } from '../infrastructure/refund.repository.js';

/** An invoice with the attempt that matters: the one that paid it, else the newest. */
export interface InvoiceFacts {
  readonly invoice: InvoiceRow;
  readonly payment: Payment | null;
}

/** What a booking's money looks like to its parties. */
export interface BookingMoney extends InvoiceFacts {
  /** Of the price, else the latest of what came too much. */
  readonly refund: Refund | null;
}

@Injectable()
export class InvoiceReader {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly payments: PaymentRepository,
    private readonly refunds: RefundRepository,
  ) {}

  async ofBooking(sql: Queryable, bookingId: string): Promise<BookingMoney | null> {
    const [invoice] = await this.invoices.ofBookings(sql, [bookingId]);
    if (!invoice) return null;
    const payment = await this.attempt(sql, invoice);
    // Only what came in can go back.
    const refunds = payment ? await this.refunds.ofBookings(sql, [bookingId]) : [];
    const refund = refunds.find(({ occasion }) => occasion === 'booking') ?? refunds[0] ?? null;
    return { invoice, payment, refund };
  }

  /** @throws NotFound for somebody else's invoice, as for none. */
  async ofPayer(sql: Queryable, invoiceId: string, accountId: string): Promise<InvoiceFacts> {
    const invoice = await this.invoices.byId(sql, invoiceId);
    if (invoice?.payer_account_id !== accountId) throw new NotFound();
    return { invoice, payment: await this.attempt(sql, invoice) };
  }

  private async attempt(sql: Queryable, invoice: InvoiceRow): Promise<Payment | null> {
    const attempts = await this.payments.ofInvoices(sql, [invoice.id]);
    return attempts.find((attempt) => attempt.usedAs === 'invoice') ?? attempts[0] ?? null;
  }
}
