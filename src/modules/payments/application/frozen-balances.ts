import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { z } from 'zod';
import { UndoPayout } from './undo-payout.js';

const news = z.object({ accountId: z.string(), adminId: z.string() });
const PREPARED = `
  SELECT p.id FROM payout p JOIN psychologist_view s ON s.id = p.psychologist_id
    JOIN account_openness_view o ON o.account_id = s.account_id
   WHERE s.account_id = $1 AND p.status = 'prepared' AND o.is_closed`;

/** What was prepared for somebody who is then suspended at once goes back to their balance. */
@Injectable()
export class FrozenBalances implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly database: Database,
    private readonly undo: UndoPayout,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('account.suspended_at_once', async ({ payload }) => {
      const { accountId, adminId } = news.parse(payload);
      const payouts = await this.database.query<{ id: string }>(PREPARED, [accountId]);
      for (const { id } of payouts) {
        const order = { payoutId: id, adminId, expected: undefined, key: `frozen:${id}` };
        await this.undo.run(order, 'withdraw', 'The account was suspended.');
      }
    });
  }
}
