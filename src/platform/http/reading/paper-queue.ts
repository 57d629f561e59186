import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Semaphore } from '../../../kernel/concurrency/semaphore.js';
import { TooBusy } from '../http.errors.js';
import { READING_SHARE, type ShareName } from './shares.js';

/** Drawn at once by one process: the rest of the house goes on beside them. */
const SLOTS = 2;
/** Some ten seconds' worth of papers: nobody waits longer for one. */
const MOST_WAITING = 30;
const RETRY_AFTER_SECONDS = 10;

/** Papers and workbooks take a processor for as long as they are drawn, so a burst of them queues up. */
@Injectable()
export class PaperQueue implements NestInterceptor {
  private readonly slots = new Semaphore(SLOTS, MOST_WAITING);

  constructor(private readonly reflector: Reflector) {}

  /** @throws TooBusy when so many wait that another would wait too long. */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const share = this.reflector.get<ShareName | undefined>(READING_SHARE, context.getHandler());
    if (share !== 'paper') return next.handle();
    if (!this.slots.hasRoom) throw new TooBusy(RETRY_AFTER_SECONDS);
    return from(this.slots.use(() => lastValueFrom<unknown>(next.handle())));
  }
}
