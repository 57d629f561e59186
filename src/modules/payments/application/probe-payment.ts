import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';
import { PaymentRepository } from '../infrastructure/payment.repository.js';
import { ReconcilePayment } from './reconcile-payment.js';

/** `paid`: money came and was booked. `none`: none can come in time any more. Else ask again. */
export type PaymentProspect = 'paid' | 'none' | 'unclear';

/** Asks the provider, before a hold with a started payment is let go (case 3). */
@Injectable()
export class ProbePayment {
  constructor(
    private readonly database: Database,
    private readonly invoices: InvoiceRepository,
    private readonly payments: PaymentRepository,
    private readonly reconcile: ReconcilePayment,
    private readonly clock: Clock,
  ) {}

  async ofBooking(bookingId: string): Promise<PaymentProspect> {
    const [invoice] = await this.invoices.ofBookings(this.database, [bookingId]);
    const attempts = invoice ? await this.payments.ofInvoices(this.database, [invoice.id]) : [];
    let prospect: PaymentProspect = 'none';
    for (const attempt of attempts) {
      if (attempt.status === 'settled') return 'paid';
      if (attempt.status !== 'created' && attempt.status !== 'pending') continue;
      const { kind } = await this.reconcile.run(attempt.orderRef);
      if (kind === 'settled') return 'paid';
      const mayStillPay =
        kind === 'unknown' || (kind === 'pending' && this.clock.now() < attempt.payUntil);
      if (mayStillPay) prospect = 'unclear';
    }
    return prospect;
  }
}
