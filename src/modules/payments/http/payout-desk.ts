import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { rupiah } from '../../../kernel/money/rupiah.js';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { ApprovePayout } from '../application/approve-payout.js';
import type { PayoutOrder } from '../application/change-payout.js';
import { PayoutReader } from '../application/payout-reader.js';
import { PayPayout } from '../application/pay-payout.js';
import { PreparePayouts } from '../application/prepare-payouts.js';
import { UndoPayout } from '../application/undo-payout.js';
import type { MarkPayoutPaidRequest, PreparePayoutsRequest } from './admin-payouts.requests.js';
import {
  presentBatch,
  presentPayoutDetail,
  type AdminPayoutResponse,
  type PayoutBatchResponse,
} from './admin-payouts.responses.js';

/** What an admin does with payouts, and how the answer reads; a replay says that it is one. */
@Injectable()
export class PayoutDesk {
  constructor(
    private readonly reader: PayoutReader,
    private readonly preparing: PreparePayouts,
    private readonly approving: ApprovePayout,
    private readonly paying: PayPayout,
    private readonly undoing: UndoPayout,
  ) {}

  async show(id: string, adminId: string): Promise<AdminPayoutResponse> {
    return presentPayoutDetail(await this.reader.one(id, adminId));
  }

  async prepare(
    by: { adminId: string; key: string },
    { payouts }: PreparePayoutsRequest,
    reply: FastifyReply,
  ): Promise<PayoutBatchResponse> {
    const planned = payouts.map(({ psychologistId, gross }) => ({
      psychologistId: psychologistId.toLowerCase(),
      gross: rupiah(gross),
    }));
    const answer = await this.preparing.run(by.adminId, by.key, planned);
    tellReplay(reply, answer);
    return presentBatch(answer.body);
  }

  async approve(order: PayoutOrder, reply: FastifyReply): Promise<AdminPayoutResponse> {
    return this.answer(order, reply, await this.approving.run(order));
  }

  async markPaid(
    order: PayoutOrder,
    { bankReference, paidOn, transferCost }: MarkPayoutPaidRequest,
    reply: FastifyReply,
  ): Promise<AdminPayoutResponse> {
    const transfer = { bankReference, paidOn, transferCost: rupiah(transferCost) };
    return this.answer(order, reply, await this.paying.run(order, transfer));
  }

  async undo(
    order: PayoutOrder,
    { act, reason }: { act: 'withdraw' | 'fail' | 'reverse'; reason: string },
    reply: FastifyReply,
  ): Promise<AdminPayoutResponse> {
    return this.answer(order, reply, await this.undoing.run(order, act, reason));
  }

  private answer(
    { adminId }: PayoutOrder,
    reply: FastifyReply,
    answer: RememberedAnswer<{ id: string }>,
  ): Promise<AdminPayoutResponse> {
    tellReplay(reply, answer);
    return this.show(answer.body.id, adminId);
  }
}

function tellReplay(reply: FastifyReply, { isReplay }: RememberedAnswer<unknown>): void {
  if (isReplay) void reply.header('Idempotent-Replayed', 'true');
}
