import { Global, Module } from '@nestjs/common';
import { Clock, MachineClock, OffsetClock, SystemClock } from '../../kernel/time/clock.js';
import { DemoClockController } from './demo-clock.controller.js';
import { MovableClock } from './movable-clock.js';
import { SandboxClock } from './sandbox-clock.js';

@Global()
@Module({
  controllers: [DemoClockController],
  providers: [
    MovableClock,
    SandboxClock,
    { provide: MachineClock, useClass: SystemClock },
    { provide: OffsetClock, useFactory: () => new OffsetClock(new SystemClock()) },
    { provide: Clock, useExisting: OffsetClock },
  ],
  exports: [Clock, OffsetClock, MachineClock, MovableClock, SandboxClock],
})
export class ClockModule {}
