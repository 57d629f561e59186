import { BullModule } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Jobs, SWEEPS } from './jobs.js';
import { SweepProcessor } from './sweep.processor.js';

@Global()
@Module({})
export class JobsModule {
  /** With `worker` this process also runs the sweeps; without, it only asks for them. */
  static register(options: { worker: boolean }): DynamicModule {
    setDefaultBackendFactory(createPostgresBackend);
    return {
      module: JobsModule,
      imports: [
        BullModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            connection: {
              connectionString: config.databaseUrl,
              max: 6,
              schema: 'bullmq',
              migrate: true,
            },
          }),
        }),
        BullModule.registerQueue({ name: SWEEPS }),
        ...(options.worker ? [ScheduleModule.forRoot()] : []),
      ],
      providers: [Jobs, ...(options.worker ? [SweepProcessor] : [])],
      exports: [Jobs],
    };
  }
}
