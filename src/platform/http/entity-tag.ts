import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { StaleVersion } from './http.errors.js';
import type { ExpectedVersion } from './expected-version.js';

const TAG = /^"(\d{1,9})"$/;

/**
 * The version an `If-Match` asks for: `"3"`. `*` and no header ask for none.
 *
 * @throws StaleVersion when it is the tag of no version we ever gave.
 */
export function expectedVersionOf(ifMatch: string | undefined): ExpectedVersion {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const match = TAG.exec(ifMatch);
  if (match === null) throw new StaleVersion();
  return Number(match[1]);
}

/** How a route documents that it takes one. */
export const IF_MATCH_HEADER = {
  name: 'If-Match',
  required: false,
  description: 'The ETag the edit is made over; another one in force is 412 stale_version',
};

/** The version that the request's `If-Match` asks for. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) =>
  expectedVersionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** Sends the `version` of an answer as its `ETag` too. */
@Injectable()
export class EntityTag implements NestInterceptor<{ version: number }> {
  intercept(
    context: ExecutionContext,
    next: CallHandler<{ version: number }>,
  ): Observable<{ version: number }> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(tap(({ version }) => void reply.header('ETag', `"${String(version)}"`)));
  }
}
