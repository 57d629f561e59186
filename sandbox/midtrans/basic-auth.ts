import type { FastifyRequest } from 'fastify';

import { sameSecret } from '../secret.js';

/** Whether the request carries the server key as the user name of Basic, with an empty password. */
export function hasServerKey(request: FastifyRequest, serverKey: string): boolean {
  const given = request.headers.authorization ?? '';
  return sameSecret(given, `Basic ${Buffer.from(`${serverKey}:`).toString('base64')}`);
}
