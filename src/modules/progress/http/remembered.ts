import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';

/** Sends the body of a remembered answer, marked when it is told a second time. */
@Injectable()
export class Remembered<Body> implements NestInterceptor<RememberedAnswer<Body>, Body> {
  intercept(
    context: ExecutionContext,
    next: CallHandler<RememberedAnswer<Body>>,
  ): Observable<Body> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ body, isReplay }) => {
        if (isReplay) void reply.header('Idempotent-Replayed', 'true');
        return body;
      }),
    );
  }
}
