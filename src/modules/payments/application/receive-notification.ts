import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { BadSignature, ValidationFailed } from '../../../platform/http/http.errors.js';
import { LOG } from '../../../platform/log/log.module.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { isSignedByMidtrans } from '../infrastructure/midtrans-signature.js';
import { PaymentRepository } from '../infrastructure/payment.repository.js';

const notification = z.object({
  order_id: z.string().min(1).max(50),
  status_code: z.string().max(10),
  gross_amount: z.string().max(30),
  signature_key: z.string().max(200),
});

const STORE = `
  INSERT INTO provider_message (id, provider, dedupe_key, raw, received_at) VALUES ($1, 'midtrans', $2, $3, $4)
  ON CONFLICT (provider, dedupe_key) DO NOTHING RETURNING id`;

/** Verify, store as it came, answer; the work is done afterwards, once per message. */
@Injectable()
export class ReceiveNotification {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly payments: PaymentRepository,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /**
   * @throws BadSignature when Midtrans did not sign it.
   * @throws ValidationFailed when it is unreadable or tells another amount than was asked for.
   */
  async run(raw: string): Promise<void> {
    const message = readNotification(raw);
    if (!isSignedByMidtrans(message, this.config.midtrans.serverKey)) {
      this.log.warn(
        { orderRef: message.order_id },
        'a payment notification with a wrong signature',
      );
      throw new BadSignature();
    }
    const payment = await this.payments.byOrder(this.database, message.order_id);
    if (payment && Number(message.gross_amount) !== payment.amount) {
      this.log.error({ paymentId: payment.id }, 'a payment notification with a wrong amount');
      throw refused('/gross_amount', 'is not the amount of this order');
    }
    const dedupeKey = createHash('sha256').update(raw).digest('hex');
    await this.runner.run(async (tx) => {
      const id = newId();
      const stored = await tx.query(STORE, [id, dedupeKey, raw, toDate(tx.now)]);
      if (stored.length === 0) return;
      await this.outbox.publish(tx, {
        type: 'payment.notified',
        aggregateId: id,
        payload: { orderRef: message.order_id },
        dedupeKey: `payment.notified:${dedupeKey}`,
      });
    });
  }
}

function readNotification(raw: string): z.infer<typeof notification> {
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    throw refused('', 'is not JSON');
  }
  const parsed = notification.safeParse(body);
  if (!parsed.success) throw refused('', 'is not a Midtrans notification');
  return parsed.data;
}

function refused(pointer: string, detail: string): ValidationFailed {
  return new ValidationFailed([{ pointer, code: 'not_acceptable', detail }]);
}
