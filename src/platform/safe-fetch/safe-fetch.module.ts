import { Global, Module } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { SafeFetch } from './safe-fetch.js';

@Global()
@Module({
  providers: [
    {
      provide: SafeFetch,
      inject: [CONFIG],
      useFactory: ({ fetchesLoopback }: Config) => new SafeFetch(fetchesLoopback),
    },
  ],
  exports: [SafeFetch],
})
export class SafeFetchModule {}
