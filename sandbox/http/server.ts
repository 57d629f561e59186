import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

const OWN_NAMES = ['127.0.0.1', 'localhost'];
const LARGEST_BODY_BYTES = 1024 * 1024;

/** What a page may load and where its forms may go, unless it says otherwise. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The bare server: answers only to this machine's own names (a foreign name that resolves here would
 * let a web site read the inbox), reads JSON and plain forms, and allows no other origin anything.
 */
export function createServer(): FastifyInstance {
  const server = fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    if (!OWN_NAMES.includes(request.hostname)) {
      return reply.code(421).type('text/plain').send('This sandbox answers on 127.0.0.1 only.\n');
    }
  });
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parseJson(request, String(body), done);
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  return server;
}

/**
 * Whether a browser says that another site is behind the request. `same-site` is refused too: the
 * app on another port of `localhost` counts as that.
 */
function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== `http://${host}`;
}

/** A hook for forms and tools of this machine: 403 for requests another site caused. */
export async function refuseForeign(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!isForeign(request)) return;
  await reply.code(403).send({ error: 'Requests from other sites are refused.' });
}

/** The HTTP status an error carries, 500 for any other. */
export function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
