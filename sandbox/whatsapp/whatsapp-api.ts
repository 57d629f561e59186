import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { sameSecret } from '../secret.js';
import { badToken, graphErrorBody, invalidParameter, type GraphError } from './graph-error.js';
import type { Phones } from './phones.js';
import { readSendRequest } from './send-request.js';

interface Account {
  phoneNumberId: string;
  token: string;
}

type SendRequest = FastifyRequest<{ Params: { phoneNumberId: string } }>;

/** POST /{phoneNumberId}/messages, as the Cloud API answers it. */
export function whatsAppApi(
  server: FastifyInstance,
  { phones, account }: { phones: Phones; account: Account },
): void {
  server.post<{ Params: { phoneNumberId: string } }>('/:phoneNumberId/messages', (request, reply) =>
    receiveMessage(request, reply, { phones, account }),
  );
}

async function receiveMessage(
  request: SendRequest,
  reply: FastifyReply,
  { phones, account }: { phones: Phones; account: Account },
): Promise<FastifyReply> {
  const problem = callerProblem(request, account);
  if (problem !== null) return refuse(reply, problem);
  const asked = readSendRequest(request.body);
  if ('error' in asked) return refuse(reply, asked.error);
  const message = await phones.accept(asked);
  return reply.send({
    messaging_product: 'whatsapp',
    contacts: [{ input: message.to, wa_id: message.to }],
    messages: [{ id: message.id, message_status: 'accepted' }],
  });
}

function callerProblem(request: SendRequest, account: Account): GraphError | null {
  const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !sameSecret(token, account.token)) {
    return badToken('The access token could not be decrypted.');
  }
  const { phoneNumberId } = request.params;
  if (phoneNumberId === account.phoneNumberId) return null;
  return invalidParameter(`Object with ID '${phoneNumberId}' does not exist.`);
}

function refuse(reply: FastifyReply, error: GraphError): FastifyReply {
  return reply.code(error.status).send(graphErrorBody(error));
}
