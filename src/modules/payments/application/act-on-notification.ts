import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { FollowRefunds } from './follow-refunds.js';
import { ReconcilePayment } from './reconcile-payment.js';

/** The work a stored notification asks for. */
@Injectable()
export class ActOnNotification implements OnModuleInit {
  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly reconcile: ReconcilePayment,
    private readonly refunds: FollowRefunds,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('payment.notified', async ({ payload }) => {
      const orderRef = String(payload['orderRef']);
      await this.reconcile.run(orderRef);
      await this.refunds.ofOrder(orderRef);
    });
  }
}
