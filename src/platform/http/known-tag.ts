import type { FastifyRequest } from 'fastify';

/** Whether a reader says with `If-None-Match` that it has this already (RFC 9110, 13.1.2: weakly compared). */
export function knowsTag({ headers }: Pick<FastifyRequest, 'headers'>, etag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? [];
  return known.includes(etag) || known.includes(`W/${etag}`);
}
