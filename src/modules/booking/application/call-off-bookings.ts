import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { LOG } from '../../../platform/log/log.module.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { WithdrawPayment } from '../../payments/index.js';
import { CancelForPlatform } from './cancel-for-platform.js';

const AHEAD = `
  SELECT id, payment_started_at IS NOT NULL AND status = 'held' AS "isBeingPaid" FROM booking
   WHERE (client_account_id = $1 OR psychologist_id IN (SELECT p.id FROM psychologist_view p WHERE p.account_id = $1))
     AND status IN ('offered','held','requested','confirmed') AND ends_at > $2
   ORDER BY psychologist_id, id`;

/**
 * Calls off whatever lies ahead of somebody who is suspended at once, each session on its own. A
 * process that is killed in between leaves the event undelivered: the next one goes on.
 */
@Injectable()
export class CallOffBookings implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cancel: CancelForPlatform,
    private readonly withdraw: WithdrawPayment,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('account.suspended_at_once', ({ aggregateId }) =>
      this.run(aggregateId),
    );
  }

  async run(accountId: string): Promise<void> {
    const values = [accountId, toDate(this.clock.now())];
    const ahead = await this.database.query<{ id: string; isBeingPaid: boolean }>(AHEAD, values);
    for (const { id, isBeingPaid } of ahead) {
      await this.cancel.run(id, accountId);
      if (isBeingPaid) await this.stopPaying(id);
    }
  }

  /** The provider may not be there: money that comes all the same is surplus and goes back. */
  private async stopPaying(id: string): Promise<void> {
    await this.withdraw
      .ofBooking(id)
      .catch((error: unknown) =>
        this.log.warn({ err: error, bookingId: id }, 'a payment could not be withdrawn'),
      );
  }
}
