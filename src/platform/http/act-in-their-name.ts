import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Observable } from 'rxjs';
import { actingAs } from '../database/acting.js';
import type { RequestWithActor } from './actor.js';

/** What a request asks of clinical tables it asks as whoever the access guard found. */
@Injectable()
export class ActInTheirName implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { user } = context.switchToHttp().getRequest<RequestWithActor>();
    if (!user) return next.handle();
    // Nest keeps the surroundings in which `handle` is called, so it is called within.
    return new Observable((subscriber) =>
      actingAs(user.accountId, () => next.handle().subscribe(subscriber)),
    );
  }
}
