import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { Identified } from '../application/identify-actor.js';
import { SessionCookie } from './session-cookie.js';

type Successor = NonNullable<Identified['successor']>;

const successors = new WeakMap<FastifyRequest, Successor>();

/** For the answer to this request to bring. */
export function remember(request: FastifyRequest, successor: Successor): void {
  successors.set(request, successor);
}

/**
 * Brings the browser the next token of its session. Before the route does its work, so that one that
 * ends the session or makes another has the last word on the cookie.
 */
@Injectable()
export class RenewCookie implements NestInterceptor {
  constructor(private readonly cookie: SessionCookie) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const successor = successors.get(http.getRequest<FastifyRequest>());
    if (successor) {
      const { token, maxAgeSeconds } = successor;
      this.cookie.set(http.getResponse<FastifyReply>(), token, maxAgeSeconds);
    }
    return next.handle();
  }
}
