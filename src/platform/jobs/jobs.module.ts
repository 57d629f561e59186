import { BullModule } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { CONFIG } from '../../config/config.module.js';
import { Jobs, SWEEPS } from './jobs.js';
import { chooseBackend } from './queue-backend.js';
import { SweepCron } from './sweep-cron.js';
import { SweepProcessor } from './sweep.processor.js';

@Global()
@Module({})
export class JobsModule {
  /** With `worker` this process also runs the sweeps; without, it only asks for them. */
  static register(options: { worker: boolean }): DynamicModule {
    return {
      module: JobsModule,
      imports: [
        BullModule.registerQueueAsync({
          name: SWEEPS,
          inject: [CONFIG],
          useFactory: chooseBackend,
        }),
        ...(options.worker ? [ScheduleModule.forRoot()] : []),
      ],
      providers: [Jobs, ...(options.worker ? [SweepProcessor, SweepCron] : [])],
      exports: [Jobs],
    };
  }
}
