import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Observable } from 'rxjs';
import { actingAs, inTheirName } from '../database/acting.js';
import type { Actor, RequestWithActor } from './actor.js';

/** What a request asks of clinical tables it asks as whoever the access guard found, or as nobody. */
@Injectable()
export class ActInTheirName implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { user } = context.switchToHttp().getRequest<RequestWithActor>();
    if (!user) return next.handle();
    // Nest keeps the surroundings in which `handle` is called, so it is called within.
    return new Observable((subscriber) => asThem(user, () => next.handle().subscribe(subscriber)));
  }
}

/** No policy of a clinical table names a deputy: what is there is not there for them. */
function asThem<T>({ accountId, deputy }: Actor, work: () => T): T {
  if (deputy === undefined) return actingAs(accountId, work);
  if (deputy.kind === 'program') return actingAs('system:program', work);
  return inTheirName({ authorId: deputy.adminId, onBehalfOf: accountId }, work);
}
