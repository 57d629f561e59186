import type { FastifyInstance } from 'fastify';

import { fieldsOf } from '../fields.js';
import type { Book } from './book.js';
import type { Gateway } from './gateway.js';
import { paymentSummary } from './payment-summary.js';

interface Parts {
  gateway: Gateway;
  book: Book;
}

/**
 * GET /control/payments, newest first, and POST /control/payments/{orderId}/pay for tests and seeds:
 * `notify: false` tells nobody, `late: true` pays an order that has expired.
 */
export function paymentControl(server: FastifyInstance, { gateway, book }: Parts): void {
  server.get('/payments', () => {
    const deliveries = book.deliveriesByOrder();
    const items = gateway
      .list()
      .map((transaction) =>
        paymentSummary(transaction, deliveries.get(transaction.order.orderId) ?? []),
      );
    return { items };
  });

  server.post<{ Params: { orderId: string } }>('/payments/:orderId/pay', async (request, reply) => {
    const { orderId } = request.params;
    const { notify = true, late = false } = fieldsOf(request.body);
    if (typeof notify !== 'boolean' || typeof late !== 'boolean') {
      return reply.code(422).send({ error: 'notify and late must be true or false.' });
    }
    const outcome = late ? await gateway.payLate(orderId) : await gateway.pay(orderId, { notify });
    if (outcome === null) return reply.code(404).send({ error: 'There is no such order.' });
    const { transaction } = outcome;
    if (transaction.settledAt === null) {
      const state = transaction.status === 'unopened' ? 'expire' : transaction.status;
      return reply.code(409).send({ error: `The order can no longer be paid: ${state}.` });
    }
    return paymentSummary(transaction, book.deliveriesByOrder().get(orderId) ?? []);
  });
}
