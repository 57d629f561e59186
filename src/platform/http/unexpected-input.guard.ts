import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access } from './access.js';
import { ValidationFailed, type FieldProblem } from './http.errors.js';

/**
 * Refuses fields and query parameters sent to a route that takes none at all: the validation pipe
 * only sees what a handler asks for. Webhooks are left alone, their senders add fields at will.
 */
@Injectable()
export class UnexpectedInput implements CanActivate {
  /** What a handler takes never changes, and every request asks. */
  private readonly taken = new WeakMap<object, ReadonlySet<number>>();

  canActivate(context: ExecutionContext): boolean {
    const takes = this.takenBy(context);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const problems = [
      ...(takes.has(RouteParamtypes.BODY) ? [] : strangers(request.body, '/')),
      ...(takes.has(RouteParamtypes.QUERY) ? [] : strangers(request.query, '?')),
    ];
    if (problems.length > 0) throw new ValidationFailed(problems);
    return true;
  }

  private takenBy(context: ExecutionContext): ReadonlySet<number> {
    const handler = context.getHandler();
    const known = this.taken.get(handler);
    if (known !== undefined) return known;
    const isWebhook = (Reflect.getMetadata(ACCESS, handler) as Access | undefined) === 'webhook';
    const takes = isWebhook ? ANYTHING : parametersOf(context.getClass(), handler.name);
    this.taken.set(handler, takes);
    return takes;
  }
}

const ANYTHING = new Set<number>([RouteParamtypes.BODY, RouteParamtypes.QUERY]);

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
