import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';

/** An invoice nobody has to pay any more. Money that still comes for it is surplus. */
@Injectable()
export class VoidInvoice {
  constructor(private readonly invoices: InvoiceRepository) {}

  async ofBooking(tx: Tx, bookingId: string): Promise<void> {
    const [invoice] = await this.invoices.ofBookings(tx, [bookingId]);
    if (!invoice) return;
    const locked = await this.invoices.lock(tx, invoice.id);
    if (locked?.status === 'open') await this.invoices.setStatus(tx, invoice.id, 'void');
  }
}
