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

/** /payments and its "send again" buttons. */
export function paymentRoutes(server: FastifyInstance, parts: Parts): void {
  const { gateway, book, courier, now } = parts;

  server.get('/payments', (_request, reply) => {
    const deliveries = book.deliveriesByOrder();
    return sendPage(reply, paymentsPage({ transactions: gateway.list(), deliveries, now: now() }));
  });

  server.post<{ Params: { id: string } }>(
    '/payments/notifications/:id/send-again',
    { preHandler: refuseForeign },
    async (request, reply) => {
      const known = await courier.sendAgain(request.params.id);
      return known ? reply.redirect('/payments', 303) : sendMissing(reply);
    },
  );
}
