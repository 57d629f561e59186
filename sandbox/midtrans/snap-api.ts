import type { FastifyInstance } from 'fastify';

import { statusOf } from '../http/server.js';
import { hasServerKey } from './basic-auth.js';
import type { Gateway } from './gateway.js';
import { parseNotifyHeaders, parseSnapRequest } from './snap-request.js';

interface Parts {
  gateway: Gateway;
  /** Demo time in milliseconds. */
  now: () => number;
  /** Where the payment page of an order is. */
  paymentPage: (token: string) => string;
}

/** POST /snap/v1/transactions: makes an order and the address of its payment page. */
export function snapApi(server: FastifyInstance, { gateway, now, paymentPage }: Parts): void {
  server.setErrorHandler((error, _request, reply) =>
    reply.code(statusOf(error)).send({ error_messages: ['The request could not be understood'] }),
  );

  server.addHook('onRequest', async (request, reply) => {
    if (hasServerKey(request, gateway.merchant.serverKey)) return;
    await reply.code(401).send({
      error_messages: [
        'Access denied due to unauthorized transaction, please check client or server key',
      ],
    });
  });

  server.post('/transactions', async (request, reply) => {
    const notify = parseNotifyHeaders(request.headers);
    const parsed = parseSnapRequest(request.body, now());
    const errors = [
      ...('errors' in parsed ? parsed.errors : []),
      ...(notify === null ? ['notification headers take up to 3 http or https addresses'] : []),
    ];
    if ('errors' in parsed || notify === null) {
      return reply.code(400).send({ error_messages: errors });
    }
    const order = await gateway.create({ ...parsed.order, notify });
    if (order === null) {
      const message = 'transaction_details.order_id has already been taken';
      return reply.code(400).send({ error_messages: [message] });
    }
    return reply.code(201).send({ token: order.token, redirect_url: paymentPage(order.token) });
  });
}
