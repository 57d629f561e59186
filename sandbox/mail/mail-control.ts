import type { FastifyInstance } from 'fastify';

import type { MailStore } from './mail-store.js';

/** GET /control/mails?to= (an exact address, any case) and GET /control/mails/{id}. */
export function mailControl(server: FastifyInstance, store: MailStore): void {
  server.get<{ Querystring: { to?: string } }>('/mails', (request) => {
    const wanted = request.query.to?.trim().toLowerCase();
    return { items: store.list((recipient) => !wanted || recipient === wanted) };
  });

  server.get<{ Params: { id: string } }>('/mails/:id', (request, reply) => {
    const mail = store.find(request.params.id);
    return mail ?? reply.code(404).send({ error: 'There is no such mail.' });
  });
}
