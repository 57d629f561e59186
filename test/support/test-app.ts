import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Injectable, Module, type DynamicModule, type Type } from '@nestjs/common';
import { PassportModule, PassportStrategy } from '@nestjs/passport';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import type { DataSource } from 'typeorm';
import { pino } from 'pino';
import type { TestDatabase } from './test-database.js';
import { CONFIG } from '../../src/config/config.module.js';
import { PROBLEMS } from '../../src/copy/problems.js';
import { Clock, MachineClock } from '../../src/kernel/time/clock.js';
import { ClinicalReads } from '../../src/platform/database/clinical-reads.js';
import { AuditModule } from '../../src/platform/audit/audit.module.js';
import { FilesModule } from '../../src/platform/files/files.module.js';
import { Database } from '../../src/platform/database/database.js';
import { dataSourceOptions, keysDataSource } from '../../src/platform/database/data-source.js';
import { TransactionRunner } from '../../src/platform/database/transaction-runner.js';
import { SESSION_STRATEGY } from '../../src/platform/http/access.guard.js';
import type { Actor } from '../../src/platform/http/actor.js';
import { KeyDesk } from '../../src/platform/http/api-key.js';
import { SupportDesk } from '../../src/platform/http/support-desk.js';
import { KEYS_DATA_SOURCE, KeyRing, MASTER_KEY } from '../../src/platform/crypto/key-ring.js';
import { noKeys, noSupport } from './no-keys.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { PROBLEM_CATALOGUE } from '../../src/platform/http/problem.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { MasterKeys } from '../../src/platform/crypto/master-keys.js';
import { LOG } from '../../src/platform/log/log.module.js';
import { PersonalDataModule } from '../../src/platform/personal-data/personal-data.module.js';
import { SafeFetchModule } from '../../src/platform/safe-fetch/safe-fetch.module.js';
import { OutboxModule } from '../../src/platform/outbox/outbox.module.js';

const MASTER = { id: 'master-of-tests', key: Buffer.alloc(32, 3) };
const FILES = join(tmpdir(), 'ruangpulih-http-files');

/** Whoever the test says is asking: `x-account: <id> <permission> …` instead of a session. */
@Injectable()
class HeaderStrategy extends PassportStrategy(Strategy, SESSION_STRATEGY) {
  validate(request: FastifyRequest): Actor | null {
    const header = request.headers['x-account'];
    if (typeof header !== 'string') return null;
    const [accountId = '', ...permissions] = header.split(' ');
    return {
      accountId,
      roles: [],
      permissions: new Set(permissions),
      timeZone: 'Asia/Jakarta',
      language: 'id',
      hasFactor: false,
      mustEnrol: false,
      isSuspended: false,
      isFresh: true,
    };
  }
}

@Global()
@Module({})
class Ground {
  static over(db: TestDatabase): DynamicModule {
    const provided = [
      { provide: Database, useValue: db.database },
      { provide: ClinicalReads, useValue: new ClinicalReads(db.dataSource) },
      { provide: TransactionRunner, useValue: db.runner },
      { provide: Clock, useValue: db.clock },
      { provide: MachineClock, useValue: db.clock },
      Jobs,
      { provide: KeyDesk, useValue: noKeys },
      { provide: SupportDesk, useValue: noSupport },
      {
        provide: KEYS_DATA_SOURCE,
        useFactory: () => keysDataSource(db.keysUrl).initialize(),
      },
      {
        provide: KeyRing,
        inject: [KEYS_DATA_SOURCE],
        useFactory: (keys: DataSource) => new KeyRing(MasterKeys.of(MASTER), keys),
      },
      {
        provide: CONFIG,
        useValue: {
          demo: true,
          files: { kind: 'disk', folder: FILES },
          clamd: null,
          readingLimit: 0,
          fetchesLoopback: false,
        },
      },
      { provide: MASTER_KEY, useValue: MASTER },
      { provide: MasterKeys, useValue: MasterKeys.of(MASTER) },
      { provide: PROBLEM_CATALOGUE, useValue: PROBLEMS },
      { provide: LOG, useValue: pino({ level: 'silent' }) },
    ];
    return {
      module: Ground,
      imports: [
        PassportModule,
        OutboxModule,
        AuditModule,
        FilesModule,
        PersonalDataModule,
        SafeFetchModule,
        TypeOrmModule.forRoot({ ...dataSourceOptions(db.url, 2), autoLoadEntities: true }),
      ],
      providers: [HeaderStrategy, ...provided],
      exports: provided,
    };
  }
}

/** Real guard, pipes, filter and database around some modules; only the session is a stand-in. */
export async function testApp(db: TestDatabase, modules: Type[]): Promise<NestFastifyApplication> {
  const testing = await Test.createTestingModule({
    imports: [Ground.over(db), HttpModule, ...modules],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: false,
  });
  app.setGlobalPrefix('api/v1');
  await app.init();
  return app;
}
