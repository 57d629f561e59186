import type { FastifyInstance } from 'fastify';

import { render, type Message } from './message.js';
import type { Phones } from './phones.js';

/** GET /control/whatsapp?to= (a number, plus or not), newest first, and POST …/{id}/read. */
export function whatsAppControl(
  server: FastifyInstance,
  { phones, appUrl }: { phones: Phones; appUrl: string },
): void {
  server.get<{ Querystring: { to?: string } }>('/whatsapp', (request) => {
    const wanted = request.query.to?.replace(/\D/g, '');
    const items = phones.list(({ to }) => !wanted || to === wanted);
    return { items: items.map((message) => summary(message, appUrl)) };
  });

  server.post<{ Params: { id: string } }>('/whatsapp/:id/read', async (request, reply) => {
    const isRead = await phones.read(request.params.id);
    return isRead ? { status: 'read' } : reply.code(404).send({ error: 'Nothing to be read.' });
  });
}

function summary(message: Message, appUrl: string): object {
  const { acceptedAt, ...rest } = message;
  return {
    ...rest,
    ...render(message, appUrl),
    acceptedAt: new Date(acceptedAt).toISOString(),
  };
}
