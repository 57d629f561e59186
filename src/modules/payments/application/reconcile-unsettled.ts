import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { PaymentRepository } from '../infrastructure/payment.repository.js';
import { ReconcilePayment } from './reconcile-payment.js';

const ASK_AGAIN_MS = 20_000;

/**
 * Asks the provider about attempts that are still open, in case its notification never reaches us:
 * after a killed process both sides agree again within seconds of the next start.
 */
@Injectable()
export class ReconcileUnsettled implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentRepository,
    private readonly reconcile: ReconcilePayment,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('payments', () => this.run());
  }

  /** @returns how many attempts came to an end. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const due = await this.payments.dueForCheck(this.database, instant(now - ASK_AGAIN_MS), now);
    let ended = 0;
    for (const orderRef of due) {
      await this.payments.noteCheck(this.database, orderRef, now);
      const { kind } = await this.reconcile.run(orderRef);
      if (kind === 'settled' || kind === 'expired' || kind === 'cancelled') ended++;
    }
    return ended;
  }
}
