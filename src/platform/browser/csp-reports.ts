import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { CSP_REPORTS } from '../http/security-headers.js';

const MOST_BYTES = 16 * 1024;
const MOST_AT_ONCE = 5;
const LONGEST = 200;
const WINDOW_MS = 60_000;
/** In a minute: of one address, and of all of them together. */
const MOST_OF_ONE = 10;
const MOST_OF_ALL = 100;
/** As older browsers send them, and as newer ones do. */
const TYPES = ['application/csp-report', 'application/reports+json'];

/** What is kept of a report: which rule stopped what on which page, never anybody's words. */
interface Stopped {
  readonly directive: string;
  readonly blocked: string;
  readonly page: string;
  readonly source: string;
  readonly line: number | null;
}

/**
 * Where browsers report what the content policy has stopped. Anybody may call, so it is small and slow,
 * answers the same whatever comes, and keeps addresses without their queries.
 */
export async function takeCspReports(server: FastifyInstance, log: Logger): Promise<void> {
  const allowance = new Allowance();
  await server.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      TYPES,
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, parsed(body.toString())),
    );
    scope.post(CSP_REPORTS, { bodyLimit: MOST_BYTES }, (request, reply) => {
      if (!allowance.isLeftFor(request.ip)) return reply.status(429).send();
      for (const report of reportsIn(request.body)) log.warn(report, 'a content policy stopped');
      return reply.status(204).send();
    });
    registered();
  });
}

/** Counts within a minute; what it remembers is no more than what it lets through. */
class Allowance {
  private readonly counts = new Map<string, number>();
  private all = 0;

  constructor() {
    setInterval(() => this.refill(), WINDOW_MS).unref();
  }

  isLeftFor(address: string): boolean {
    const own = this.counts.get(address) ?? 0;
    if (this.all >= MOST_OF_ALL || own >= MOST_OF_ONE) return false;
    this.all += 1;
    this.counts.set(address, own + 1);
    return true;
  }

  private refill(): void {
    this.counts.clear();
    this.all = 0;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

function reportsIn(body: unknown): Stopped[] {
  const all = Array.isArray(body)
    ? body.slice(0, MOST_AT_ONCE).map((each) => part(each, 'body'))
    : [];
  return [...all, part(body, 'csp-report')].flatMap((report) => {
    const directive = text(
      report,
      'effectiveDirective',
      'effective-directive',
      'violated-directive',
    );
    if (directive === '') return [];
    const line = part(report, 'lineNumber') ?? part(report, 'line-number');
    return {
      directive: directive.slice(0, LONGEST),
      blocked: withoutQuery(text(report, 'blockedURL', 'blocked-uri')),
      page: withoutQuery(text(report, 'documentURL', 'document-uri')),
      source: withoutQuery(text(report, 'sourceFile', 'source-file')),
      line: typeof line === 'number' ? line : null,
    };
  });
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function text(of: unknown, ...names: readonly string[]): string {
  const found = names.map((name) => part(of, name)).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

/** An address may carry what somebody searched for; of a `data:` one not even the path is kept. */
function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return address.replace(/[^a-z-]/gi, '').slice(0, LONGEST);
  const url = new URL(address);
  return (url.origin === 'null' ? url.protocol : url.origin + url.pathname).slice(0, LONGEST);
}
