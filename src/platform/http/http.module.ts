import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ActInTheirName } from './act-in-their-name.js';
import { Idempotency } from './idempotency.js';
import { ProblemFilter } from './problem.filter.js';
import { UnexpectedInput } from './unexpected-input.guard.js';
import { PaperQueue } from './reading/paper-queue.js';
import { ReadingGuard } from './reading/reading.guard.js';
import { StrictValidationPipe } from './validation.pipe.js';

@Global()
@Module({
  providers: [
    Idempotency,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: ReadingGuard },
    { provide: APP_GUARD, useClass: UnexpectedInput },
    { provide: APP_INTERCEPTOR, useClass: ActInTheirName },
    { provide: APP_INTERCEPTOR, useClass: PaperQueue },
    { provide: APP_PIPE, useClass: StrictValidationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Idempotency],
})
export class HttpModule {}
