import { Module } from '@nestjs/common';
import { Heartbeat } from './heartbeat.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

@Module({
  controllers: [HealthController],
  providers: [Readiness, Heartbeat],
  exports: [Readiness],
})
export class HealthModule {}
