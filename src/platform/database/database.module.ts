import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { ClinicalReads } from './clinical-reads.js';
import { appDataSourceOptions } from './data-source.js';
import { Database } from './database.js';
import { TransactionRunner } from './transaction-runner.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...appDataSourceOptions(config.databaseUrl, config.databasePool),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [TransactionRunner, Database, ClinicalReads],
  exports: [TransactionRunner, Database, ClinicalReads],
})
export class DatabaseModule {}
