import type { FastifyReply } from 'fastify';
import type { RequestWithActor } from './actor.js';

/** What is logged of an answered request: ids and a route, never an address with its ids or queries. */
export function entryOf(
  {
    id,
    method,
    routeOptions,
    user,
  }: Pick<RequestWithActor, 'id' | 'method' | 'routeOptions' | 'user'>,
  { statusCode, elapsedTime }: Pick<FastifyReply, 'statusCode' | 'elapsedTime'>,
): Readonly<Record<string, unknown>> {
  return {
    requestId: id,
    method,
    route: routeOptions.url,
    status: statusCode,
    ...(user ? { accountId: user.accountId } : {}),
    milliseconds: Math.round(elapsedTime),
  };
}
