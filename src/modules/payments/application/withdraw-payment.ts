import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';
import { PaymentRepository } from '../infrastructure/payment.repository.js';
import { ReconcilePayment } from './reconcile-payment.js';

/** Asks the provider to take no more money for a subject that is about to be given up. */
@Injectable()
export class WithdrawPayment {
  constructor(
    private readonly database: Database,
    private readonly invoices: InvoiceRepository,
    private readonly payments: PaymentRepository,
    private readonly gateway: PaymentGateway,
    private readonly reconcile: ReconcilePayment,
  ) {}

  /**
   * Best effort: an order somebody has just paid is booked instead, and one the provider will not
   * let go of stays open; its money would be surplus.
   */
  async ofBooking(bookingId: string): Promise<void> {
    const [invoice] = await this.invoices.ofBookings(this.database, [bookingId]);
    const attempts = invoice ? await this.payments.ofInvoices(this.database, [invoice.id]) : [];
    for (const { status, orderRef } of attempts) {
      if (status !== 'created' && status !== 'pending') continue;
      await this.gateway.void(orderRef);
      await this.reconcile.run(orderRef);
    }
  }
}
