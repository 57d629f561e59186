import type { FastifyRequest } from 'fastify';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: a browser says where it comes from, and it must be us.
 * Programs without a browser's headers carry no cookies of ours by accident and are let through.
 */
export function comesFromUs(request: FastifyRequest, ownOrigins: ReadonlySet<string>): boolean {
  if (READS.has(request.method)) return true;
  const { origin } = request.headers;
  if (typeof origin === 'string') return ownOrigins.has(origin);
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
