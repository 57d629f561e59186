import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { InvoiceFacts } from './invoice-reader.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';

/** Bills one session to whoever booked it, in the transaction that booked it. */
@Injectable()
export class IssueInvoice {
  constructor(private readonly invoices: InvoiceRepository) {}

  run(
    tx: Tx,
    bill: { bookingId: string; payerAccountId: string; termsId: string; total: Rupiah },
  ): InvoiceFacts {
    const id = newId();
    this.invoices.insert(tx, { id, lineId: newId(), ...bill });
    return {
      invoice: {
        id,
        payer_account_id: bill.payerAccountId,
        total: bill.total,
        status: 'open',
        booking_id: bill.bookingId,
      },
      payment: null,
    };
  }
}
