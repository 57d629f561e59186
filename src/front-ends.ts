import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newNonce, pageHeaders } from './platform/http/security-headers.js';
import type { Sites } from './platform/http/sites.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** What the builds write wherever a script or a style wants to show that it is ours. */
const NONCE_MARK = 'RP_NONCE';

/** Where the built front ends stand; a missing one is left out (tests, API-only processes). */
export interface FrontEnds {
  readonly client: string;
  readonly admin: string;
}

interface Serving {
  readonly frontEnds: FrontEnds;
  readonly sites: Sites;
  /** Answers that there is no such page. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

/** `/` is the client site and the psychologists' area, `/admin` the back office; each is one page. */
export async function serveFrontEnds(server: FastifyInstance, serving: Serving): Promise<void> {
  const { frontEnds, sites, refuse } = serving;
  const parts = [
    { root: frontEnds.admin, prefix: '/admin/', isAdmin: true },
    { root: frontEnds.client, prefix: '/', isAdmin: false },
  ].filter(({ root }) => existsSync(join(root, 'index.html')));
  for (const [index, { root, prefix, isAdmin }] of parts.entries()) {
    await server.register(fastifyStatic, {
      root,
      prefix,
      wildcard: false,
      decorateReply: index === 0,
      index: false,
      preCompressed: true,
      globIgnore: ['index.html*'],
      setHeaders: (reply, path) => {
        const caching = path.includes('/assets/') ? FOR_EVER : 'no-cache';
        void reply.header('Cache-Control', caching);
      },
    });
    const page = pageOf(join(root, 'index.html'), { isAdmin, sites });
    server.get(`${prefix}*`, async (request, reply) =>
      isOfApi(request.url) || isFile(request.url) ? refuse(request, reply) : page(request, reply),
    );
    server.get(prefix, page);
    if (prefix !== '/') server.get(prefix.slice(0, -1), page);
  }
}

type Page = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Read once; each answer gets a nonce of its own between the pieces. */
function pageOf(path: string, { isAdmin, sites }: { isAdmin: boolean; sites: Sites }): Page {
  const told = isAdmin ? null : sites.toTell();
  const meta = told === null ? '' : `<meta name="rp-sites" content="${escaped(told)}" />`;
  const pieces = readFileSync(path, 'utf8').replace('</head>', `${meta}</head>`).split(NONCE_MARK);
  return async (request, reply) => {
    const nonce = newNonce();
    const socket = [...sites.originsFor(request.hostname)]
      .map((origin) => origin.replace(/^http/, 'ws'))
      .join(' ');
    return reply
      .headers(pageHeaders({ isAdmin, nonce, socket }))
      .type('text/html; charset=utf-8')
      .send(pieces.join(nonce));
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function isFile(url: string): boolean {
  return /\.[a-z0-9]{2,5}$/i.test(url.split('?')[0] ?? '');
}

function isOfApi(url: string): boolean {
  return url === '/api' || url.startsWith('/api/');
}
