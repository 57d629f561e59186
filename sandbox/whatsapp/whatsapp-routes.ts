import type { FastifyInstance } from 'fastify';

import { refuseForeign } from '../http/server.js';
import { sendMissing, sendPage } from '../pages/pages.js';
import { phonePage } from './phone-page.js';
import { phonesPage } from './phones-page.js';
import type { Phones } from './phones.js';

interface Parts {
  phones: Phones;
  /** What the buttons' addresses begin with. */
  appUrl: string;
}

/** /whatsapp, one page a number, and reading a message by pressing it. */
export function whatsAppRoutes(server: FastifyInstance, { phones, appUrl }: Parts): void {
  server.get('/whatsapp', (_request, reply) => sendPage(reply, phonesPage(phones.list(), appUrl)));

  server.get<{ Params: { number: string } }>('/whatsapp/:number', (request, reply) => {
    const { number } = request.params;
    const messages = phones.list(({ to }) => to === number);
    if (messages.length === 0) return sendMissing(reply);
    return sendPage(reply, phonePage(number, messages.reverse(), appUrl));
  });

  server.post<{ Params: { number: string; id: string } }>(
    '/whatsapp/:number/:id/read',
    { onRequest: refuseForeign },
    async (request, reply) => {
      const { number, id } = request.params;
      if (!(await phones.read(id))) return sendMissing(reply);
      return reply.redirect(`/whatsapp/${encodeURIComponent(number)}`, 303);
    },
  );
}
