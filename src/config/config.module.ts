import { Global, Module } from '@nestjs/common';
import { readConfig } from './config.js';

/** Injection token of the validated `Config`. */
export const CONFIG = Symbol('CONFIG');

@Global()
@Module({
  providers: [{ provide: CONFIG, useFactory: () => readConfig(process.env) }],
  exports: [CONFIG],
})
export class ConfigModule {}
