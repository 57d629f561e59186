import { Injectable } from '@nestjs/common';
import { rupiah } from '../../../kernel/money/rupiah.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { earned } from '../domain/postings.js';
import { InvoiceRepository } from '../infrastructure/invoice.repository.js';
import { LedgerRepository } from '../infrastructure/ledger.repository.js';

/** Turns a client's money into the psychologist's and the platform's, when an outcome closes. */
@Injectable()
export class PostEarnings {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  async run(
    tx: Tx,
    of: { bookingId: string; psychologistId: string; terms: { feeBp: number; vatBp: number } },
  ): Promise<void> {
    const [invoice] = await this.invoices.ofBookings(tx, [of.bookingId]);
    if (invoice?.status !== 'paid' || invoice.total === 0) return;
    await this.ledger.post(tx, earned({ ...of, kept: rupiah(invoice.total), at: tx.now }));
  }
}
