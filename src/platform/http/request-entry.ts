import type { FastifyReply } from 'fastify';
import type { RefusedRequest, RequestWithActor } from './actor.js';

/** What is logged of an answered request: ids, a route and the codes of a refusal; never what was sent. */
export function entryOf(
  {
    id,
    method,
    routeOptions,
    user,
    refusal,
  }: Pick<RequestWithActor & RefusedRequest, 'id' | 'method' | 'routeOptions' | 'user' | 'refusal'>,
  { statusCode, elapsedTime }: Pick<FastifyReply, 'statusCode' | 'elapsedTime'>,
): Readonly<Record<string, unknown>> {
  return {
    requestId: id,
    method,
    route: routeOptions.url,
    status: statusCode,
    ...(user ? { accountId: user.accountId } : {}),
    ...(refusal ? { refused: refusal.code } : {}),
    ...(refusal?.rules ? { rules: refusal.rules } : {}),
    milliseconds: Math.round(elapsedTime),
  };
}
