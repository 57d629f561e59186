import { Global, Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { DatabaseNews } from './database-news.js';
import { RealtimeServer } from './realtime-server.js';

@Global()
@Module({
  imports: [HealthModule],
  providers: [DatabaseNews, RealtimeServer],
  exports: [DatabaseNews, RealtimeServer],
})
export class RealtimeModule {}
