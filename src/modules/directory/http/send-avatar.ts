import type { FastifyReply, FastifyRequest } from 'fastify';
import { knowsTag } from '../../../platform/http/known-tag.js';
import type { Avatar } from '../application/read-avatar.js';

const HEADERS = {
  'Cache-Control': 'public, max-age=3600',
  // An SVG opened by itself is a page of our origin: it may draw and do nothing else.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'X-Content-Type-Options': 'nosniff',
};

/** Answers with the drawing, or with 304 when the reader has it already. */
export function sendAvatar(
  { svg, etag }: Avatar,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  void reply.headers({ ...HEADERS, ETag: etag });
  if (knowsTag(request, etag)) return reply.status(304).send();
  return reply.type('image/svg+xml').send(svg);
}
