import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ACCESS, type Access } from './access.js';
import { ValidationFailed, type FieldProblem } from './http.errors.js';

/**
 * Refuses fields and query parameters sent to a route that takes none at all: the validation pipe
 * only sees what a handler asks for. Webhooks are left alone, their senders add fields at will.
 */
@Injectable()
export class UnexpectedInput implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handler = context.getHandler();
    if ((Reflect.getMetadata(ACCESS, handler) as Access | undefined) !== 'webhook') {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const takes = parametersOf(context.getClass(), handler.name);
      const problems = [
        ...(takes.has(RouteParamtypes.BODY) ? [] : strangers(request.body, '/')),
        ...(takes.has(RouteParamtypes.QUERY) ? [] : strangers(request.query, '?')),
      ];
      if (problems.length > 0) throw new ValidationFailed(problems);
    }
    return next.handle();
  }
}

/**
 * The kinds of input a handler asks for. Nest keeps them as `kind:index`; a decorator of our own
 * stands there under a random name that may well begin with a digit.
 */
function parametersOf(controller: object, handler: string): Set<number> {
  const parameters: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler);
  const kinds = Object.keys(parameters ?? {}).flatMap((key) => /^(\d+):\d+$/.exec(key)?.[1] ?? []);
  return new Set(kinds.map(Number));
}

function strangers(input: unknown, prefix: '/' | '?'): FieldProblem[] {
  if (input === undefined || input === null) return [];
  if (typeof input !== 'object') {
    return [{ pointer: '', code: 'unknown_field', detail: 'no body is taken here' }];
  }
  return Object.keys(input).map((name) => ({
    pointer: `${prefix}${name}`,
    code: 'unknown_field',
    detail: 'is not taken here',
  }));
}
