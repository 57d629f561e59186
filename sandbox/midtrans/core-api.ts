import { randomUUID } from 'node:crypto';

import type { FastifyInstance, FastifyReply } from 'fastify';

import { statusOf } from '../http/server.js';
import { hasServerKey } from './basic-auth.js';
import type { Gateway } from './gateway.js';
import { parseRefund } from './refund.js';
import { isOpened, type Transaction } from './transaction.js';
import { actionBody, refundBody, statusBody, type WireBody } from './wire.js';

const MESSAGES = {
  '400': 'One or more parameters in the payload is invalid.',
  '401': 'Transaction cannot be authorized with the current client/server key.',
  '404': "Transaction doesn't exist.",
  '406': 'Duplicate refund ID',
  '412': 'Merchant cannot modify the status of the transaction',
  '413': 'The request cannot be processed due to malformed syntax in the request body',
  '414': 'Refund request is rejected due to invalid amount',
} as const;

type Id = { Params: { id: string } };

/** GET /v2/{id}/status and POST /v2/{id}/cancel | expire | refund; {id} is an order or transaction id. */
export function coreApi(server: FastifyInstance, gateway: Gateway): void {
  server.setErrorHandler((error, _request, reply) => {
    reply.code(statusOf(error));
    return reply.send(statusOf(error) < 500 ? refusal('413') : { status_code: '500' });
  });

  server.addHook('onRequest', async (request, reply) => {
    if (hasServerKey(request, gateway.merchant.serverKey)) return;
    await reply.code(401).send(refusal('401'));
  });

  server.get<Id>('/:id/status', async (request, reply) => {
    const transaction = await gateway.look(gateway.orderIdOf(request.params.id));
    return answer(
      reply,
      bodyFor(transaction, (opened) => statusBody(opened, gateway.merchant)),
    );
  });

  server.post<Id>('/:id/cancel', async (request, reply) => {
    const outcome = await gateway.cancel(gateway.orderIdOf(request.params.id));
    return answer(
      reply,
      bodyFor(outcome?.transaction ?? null, (opened) =>
        outcome?.granted
          ? actionBody(opened, gateway.merchant, 'Success, transaction is canceled')
          : refusal('412'),
      ),
    );
  });

  server.post<Id>('/:id/expire', async (request, reply) => {
    const outcome = await gateway.expire(gateway.orderIdOf(request.params.id));
    return answer(
      reply,
      bodyFor(outcome?.transaction ?? null, (opened) =>
        outcome?.granted
          ? actionBody(opened, gateway.merchant, 'Success, transaction has expired')
          : refusal('412'),
      ),
    );
  });

  server.post<Id>('/:id/refund', async (request, reply) => {
    const wanted = parseRefund(request.body);
    if (wanted === null) return answer(reply, refusal('400'));
    const outcome = await gateway.refund(gateway.orderIdOf(request.params.id), wanted);
    return answer(
      reply,
      bodyFor(outcome?.transaction ?? null, (opened) => {
        if (outcome === null) return refusal('404');
        const { refund } = outcome;
        if (typeof refund === 'string') return refusal(refund);
        return refundBody(opened, gateway.merchant, refund);
      }),
    );
  });
}

/**
 * The real core API tells the outcome in the body's `status_code` and answers HTTP 200 even to an
 * unknown order (seen live by several integrators); only a wrong key is an HTTP error.
 */
function answer(reply: FastifyReply, body: WireBody): FastifyReply {
  return reply.code(200).send(body);
}

/** An order whose customer has not reached the QR code does not exist for the core API. */
function bodyFor(
  transaction: Transaction | null,
  body: (opened: Parameters<typeof statusBody>[0]) => WireBody,
): WireBody {
  return transaction !== null && isOpened(transaction) ? body(transaction) : refusal('404');
}

function refusal(code: keyof typeof MESSAGES): WireBody {
  return { status_code: code, status_message: MESSAGES[code], id: randomUUID() };
}
