import type { FastifyInstance } from 'fastify';

import { sendMissing, sendPage } from '../pages/pages.js';
import { inboxPage } from './inbox-page.js';
import { MAIL_POLICY, mailPage } from './mail-page.js';
import type { MailStore } from './mail-store.js';

type Id = { Params: { id: string } };

/** /inbox with ?to= (part of an address), /inbox/{id} and its source. */
export function mailRoutes(server: FastifyInstance, store: MailStore): void {
  server.get<{ Querystring: { to?: string | string[] } }>('/inbox', async (request, reply) => {
    const to = String(request.query.to ?? '').trim();
    const mails = store.list((recipient) => recipient.includes(to.toLowerCase()));
    return sendPage(reply, inboxPage(mails, to));
  });

  server.get<Id>('/inbox/:id', async (request, reply) => {
    const mail = store.find(request.params.id);
    if (mail === undefined) return sendMissing(reply);
    return sendPage(reply.header('content-security-policy', MAIL_POLICY), mailPage(mail));
  });

  server.get<Id>('/inbox/:id/source', async (request, reply) => {
    const mail = store.find(request.params.id);
    if (mail === undefined) return sendMissing(reply);
    return reply
      .type('message/rfc822')
      .header('content-disposition', `attachment; filename="${mail.id}.eml"`)
      .send(await store.source(mail));
  });
}
