import { Global, Module } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { makeLogger } from './log.js';

/** Injection token of the process's pino logger. */
export const LOG = Symbol('LOG');

@Global()
@Module({
  providers: [
    { provide: LOG, inject: [CONFIG], useFactory: (config: Config) => makeLogger(config.logLevel) },
  ],
  exports: [LOG],
})
export class LogModule {}
