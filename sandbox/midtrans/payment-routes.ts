import type { FastifyInstance } from 'fastify';

import { refuseForeign } from '../http/server.js';
import { sendMissing, sendPage } from '../pages/pages.js';
import type { Book } from './book.js';
import type { Courier } from './courier.js';
import type { Gateway } from './gateway.js';
import { paymentsPage } from './payments-page.js';

interface Parts {
  gateway: Gateway;
  book: Book;
  courier: Courier;
  /** Demo time in milliseconds. */
  now: () => number;
}

/** /payments with its buttons: send a notification again, pay an expired order. */
export function paymentRoutes(server: FastifyInstance, parts: Parts): void {
  const { gateway, book, courier, now } = parts;

  server.get('/payments', (_request, reply) => {
    const deliveries = book.deliveriesByOrder();
    return sendPage(reply, paymentsPage({ transactions: gateway.list(), deliveries, now: now() }));
  });

  server.post<{ Params: { orderId: string } }>(
    '/payments/:orderId/pay-late',
    { preHandler: refuseForeign },
    async (request, reply) => {
      const outcome = await gateway.payLate(request.params.orderId);
      return outcome === null ? sendMissing(reply) : reply.redirect('/payments', 303);
    },
  );

  server.post<{ Params: { id: string } }>(
    '/payments/notifications/:id/send-again',
    { preHandler: refuseForeign },
    async (request, reply) => {
      const known = await courier.sendAgain(request.params.id);
      return known ? reply.redirect('/payments', 303) : sendMissing(reply);
    },
  );
}
