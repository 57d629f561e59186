import type { FastifyInstance, FastifyReply } from 'fastify';

import { statusOf } from '../http/server.js';
import { html } from './html.js';
import { layout } from './layout.js';
import { SCRIPTS } from './scripts.js';
import { STYLESHEET } from './stylesheet.js';

/** Sends a whole page. */
export function sendPage(reply: FastifyReply, page: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page);
}

export function sendMissing(reply: FastifyReply): FastifyReply {
  return sendMessage(reply, 404, 'Halaman ini tidak ada / there is no such page.');
}

/** Stylesheet, scripts, and how errors look to somebody with a browser. */
export function pageBasics(server: FastifyInstance): void {
  server.get('/assets/style.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(STYLESHEET),
  );
  for (const [name, text] of Object.entries(SCRIPTS)) {
    server.get(`/assets/${name}`, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send(text),
    );
  }
  server.setNotFoundHandler((_request, reply) => sendMissing(reply));
  server.setErrorHandler((error, _request, reply) =>
    sendMessage(reply, statusOf(error), 'Permintaan tidak dapat dilayani / the request failed.'),
  );
}

function sendMessage(reply: FastifyReply, status: number, message: string): FastifyReply {
  const body = html`<p class="note bad">${message}</p>
    <p><a href="/">Kembali ke ringkasan / back</a></p>`;
  return sendPage(reply, layout({ title: 'Maaf', section: null, body }), status);
}
