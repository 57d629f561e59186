import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { describeApi } from './api-papers/describe-api.js';
import { servePapers } from './api-papers/pages/serve-papers.js';
import { AppModule } from './app.module.js';
import { readConfig, type Config } from './config/config.js';
import { CONFIG } from './config/config.module.js';
import { PROBLEMS } from './copy/problems.js';
import { serveFrontEnds, type FrontEnds } from './front-ends.js';
import { Clock } from './kernel/time/clock.js';
import { toDate } from './kernel/time/instant.js';
import { Refusals } from './platform/audit/refusals.js';
import { readOutOrHangUp } from './platform/files/read-out.js';
import { isUnwantedForm } from './platform/files/takes-file.js';
import { Readiness } from './platform/health/readiness.js';
import { assertEveryRouteDeclaresAccess } from './platform/http/assert-access.js';
import { takeCspReports } from './platform/browser/csp-reports.js';
import { languageOf } from './platform/http/language.js';
import { comesFromUs } from './platform/http/origin.js';
import { entryOf } from './platform/http/request-entry.js';
import { RouteMethods } from './platform/http/route-methods.js';
import { CSP_REPORTS, securityHeaders } from './platform/http/security-headers.js';
import { Sites } from './platform/http/sites.js';
import { NestLog, requestLog } from './platform/log/log.js';
import { LOG } from './platform/log/log.module.js';

const API_PREFIX = 'api/v1';
const MOST_BODY_BYTES = 1024 * 1024;
/** Longer than any proxy in front keeps a connection: the proxy hangs up, never we. */
const KEEP_ALIVE_MS = 75_000;

/** The application with its HTTP behaviour, not yet listening. */
export async function createHttpApp(options: {
  worker: boolean;
  frontEnds?: FrontEnds;
  preview?: boolean;
}): Promise<NestFastifyApplication> {
  const config = options.preview ? null : readConfig(process.env);
  const adapter = new FastifyAdapter({
    ...(config?.listener ? { https: { ...config.listener, minVersion: 'TLSv1.2' as const } } : {}),
    bodyLimit: MOST_BODY_BYTES,
    genReqId: () => randomUUID(),
    trustProxy: config === null ? false : proxiesOf(config),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    frameworkErrors: refuseAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register({ worker: options.worker }),
    adapter,
    {
      preview: options.preview ?? false,
      bufferLogs: true,
      abortOnError: false,
      rawBody: true,
      bodyParser: false,
      ...(options.preview ? { logger: false } : {}),
    },
  );
  app.setGlobalPrefix(API_PREFIX);
  assertEveryRouteDeclaresAccess(app);
  if (options.preview) return app;

  app.useLogger(new NestLog(app.get<Logger>(LOG)));
  const server = adapter.getInstance<FastifyInstance>();
  server.removeAllContentTypeParsers();
  app.useBodyParser('application/json');
  await app.register(fastifyCookie);
  // A file that is too large is refused by whoever reads it, at once and in our own words.
  await app.register(fastifyMultipart, { throwFileSizeLimit: false });
  addRequestRules(server, app);
  servePapers(server, {
    describe: () => describeApi(app),
    problems: PROBLEMS,
    site: app.get<Config>(CONFIG).publicUrl,
  });
  await takeCspReports(server, app.get<Logger>(LOG));
  if (options.frontEnds) {
    await serveFrontEnds(server, {
      frontEnds: options.frontEnds,
      sites: new Sites(app.get<Config>(CONFIG)),
      refuse: (request, reply) => refuse(request, reply, 404, 'not_found'),
    });
  }
  return app;
}

/** Fastify takes the right-most address that is none of these for the caller's own. */
function proxiesOf({ trustedProxies }: Config): string[] | false {
  return trustedProxies.length > 0 ? [...trustedProxies] : false;
}

/** In the demo `Date` tells the demo's time, so that countdowns in a browser follow its clock. */
function addRequestRules(server: FastifyInstance, app: NestFastifyApplication): void {
  const config = app.get<Config>(CONFIG);
  const requests = requestLog(app.get<Logger>(LOG));
  const clock = app.get(Clock);
  const sites = new Sites(config);
  const headers = securityHeaders(config);
  const routes = new RouteMethods(server, `/${API_PREFIX}/`);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
    void reply.headers(headers);
    if (config.demo) void reply.header('Date', toDate(clock.now()).toUTCString());
    if (leadOn(sites, request, reply)) return reply;
    if (!comesFromUs(request, sites.originsFor(request.hostname)) && !isForStrangers(request)) {
      return refuse(request, reply, 403, 'forbidden');
    }
    if (isUnwantedForm(request)) return refuse(request, reply, 415, 'unsupported_media_type');
    if (isRouteOfApi(request)) return undefined;
    const methods = routes.of(request.url);
    if (methods.length > 0 && !methods.includes(request.method)) {
      void reply.header('Allow', methods.join(', '));
      return refuse(request, reply, 405, 'method_not_allowed');
    }
    return undefined;
  });
  const readiness = app.get(Readiness);
  server.addHook('onSend', (_request, reply, _payload, done) => {
    // While we stop, whoever keeps this connection is to bring the next request elsewhere.
    if (readiness.isStopping) void reply.header('Connection', 'close');
    done();
  });
  const refusals = app.get(Refusals);
  server.addHook('onResponse', async (request, reply) => {
    readOutOrHangUp(request.raw);
    refusals.note(request, reply.statusCode);
    requests.info(entryOf(request, reply), 'request');
  });
}

/** Answers what came to the wrong host; false where it is in the right place. */
function leadOn(sites: Sites, request: FastifyRequest, reply: FastifyReply): boolean {
  const misplaced = sites.misplaced(request.hostname, request.method, request.url);
  if (misplaced === null) return false;
  if (misplaced.kind === 'elsewhere') void reply.redirect(misplaced.url, 302);
  else refuse(request, reply, 404, 'not_found');
  return true;
}

/** Where others than our pages write: providers, and browsers themselves. */
function isForStrangers({ url }: FastifyRequest): boolean {
  return url.startsWith(`/${API_PREFIX}/webhooks/`) || url === CSP_REPORTS;
}

/** Whether the router found a handler of the API; else a page's wildcard may have caught the address. */
function isRouteOfApi({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith(`/${API_PREFIX}/`) ?? false;
}

/** The router's own refusals: an address that cannot be read, or is too long, names nothing. */
function refuseAddress(_: Error, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('X-Request-Id', request.id);
  refuse(request, reply, 404, 'not_found');
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: 'forbidden' | 'not_found' | 'method_not_allowed' | 'unsupported_media_type',
): FastifyReply {
  const copy = PROBLEMS[code][languageOf(request)];
  return reply
    .status(status)
    .type('application/problem+json')
    .send({
      type: `/problems/${code}`,
      ...copy,
      status,
      instance: `urn:request:${request.id}`,
      code,
    });
}
