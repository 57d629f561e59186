import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { startSandbox, type RunningSandbox } from '../../sandbox/sandbox.js';
import type { FrontEnds } from '../../src/front-ends.js';
import { createHttpApp } from '../../src/http-app.js';
import { Clock } from '../../src/kernel/time/clock.js';
import type { Instant } from '../../src/kernel/time/instant.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { freePorts } from './free-ports.js';
import { cloneDatabases } from './test-database.js';
import { Visitor } from './visitor.js';

export const SERVER_KEY = 'SB-Mid-server-journey';
const TOKEN = 'journey-sandbox-token';
export const WHATSAPP = {
  phoneNumberId: '100000000000001',
  token: 'journey-whatsapp-token',
  appSecret: 'journey-whatsapp-app-secret',
} as const;
export const VERIFY_TOKEN = 'journey-whatsapp-verify-token';

/** The whole house on real parts: app with queue and worker, PostgreSQL, sandbox. */
export interface House {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly sandboxUrl: string;
  readonly databaseUrl: string;
  /** Where uploaded files lie. */
  readonly filesFolder: string;
  /** The owner's: tests look and tamper where the application itself has no right to. */
  readonly database: Database;
  readonly jobs: Jobs;
  now(): Instant;
  /** Moves the demo's clock forward and lets everything happen that is due by then. */
  advance(minutes: number): Promise<void>;
  /** A new browser, with no cookies yet. */
  visitor(): Visitor;
  /** The sandbox's control, as JSON. */
  sandbox<Answer>(path: string, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

/** With `frontEnds` the built sites are served as well. */
export async function openHouse(
  frontEnds?: FrontEnds,
  { secondFactor = 'offered' }: { secondFactor?: 'offered' | 'required' } = {},
): Promise<House> {
  const databases = await cloneDatabases();
  const folder = await mkdtemp(join(tmpdir(), 'ruangpulih-house-'));
  const port = await freePorts();
  const url = `http://localhost:${port}`;
  const sandbox = await startSandbox({
    httpPort: 0,
    smtpPort: 0,
    folder: join(folder, 'sandbox'),
    appUrl: url,
    serverKey: SERVER_KEY,
    merchantId: 'G1',
    token: TOKEN,
    whatsapp: WHATSAPP,
  });
  const given = settings({ ...databases, folder, port, sandbox });
  Object.assign(process.env, given, { SECOND_FACTOR: secondFactor, FETCH_LOOPBACK: '1' });
  const app = await createHttpApp({ worker: true, ...(frontEnds ? { frontEnds } : {}) });
  await app.listen(port, 'localhost').catch(async (error: unknown) => {
    // What stays open would end suites that come after this one.
    await app.close();
    throw error;
  });
  const owner = await new DataSource(dataSourceOptions(databases.url, 4)).initialize();
  return furnish({
    app,
    url,
    sandboxUrl: `http://127.0.0.1:${sandbox.httpPort}`,
    databaseUrl: databases.url,
    filesFolder: join(folder, 'files'),
    database: new Database(owner),
    async close() {
      await owner.destroy();
      // A connection whose last answer was under way when closing began would be waited for until it
      // is idle for long; the product's own stop switch hangs up on it too.
      const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
      await app.close();
      clearInterval(idle);
      await sandbox.stop();
      await databases.drop();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

function furnish(parts: Omit<House, 'jobs' | 'now' | 'advance' | 'visitor' | 'sandbox'>): House {
  const { app, url, sandboxUrl } = parts;
  const jobs = app.get(Jobs);
  return {
    ...parts,
    jobs,
    now: () => app.get(Clock).now(),
    visitor: () => new Visitor(url),
    async advance(minutes) {
      const answer = await fetch(`${url}/api/v1/demo/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-sandbox-token': TOKEN },
        body: JSON.stringify({ advanceMinutes: minutes }),
      });
      if (!answer.ok) throw new Error(`The clock did not move: ${await answer.text()}`);
      await jobs.settle();
    },
    async sandbox<Answer>(path: string, init?: RequestInit): Promise<Answer> {
      const answer = await fetch(`${sandboxUrl}${path}`, init);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
  };
}

function settings(of: {
  url: string;
  keysUrl: string;
  folder: string;
  port: number;
  sandbox: RunningSandbox;
}): Record<string, string> {
  const sandboxUrl = `http://127.0.0.1:${of.sandbox.httpPort}`;
  return {
    NODE_ENV: 'test',
    ROLE: 'all',
    DEMO: '1',
    PORT: String(of.port),
    PUBLIC_URL: `http://localhost:${of.port}`,
    DATABASE_URL: of.url,
    KEYS_DATABASE_URL: of.keysUrl,
    KEY_FILE: join(of.folder, 'master.key'),
    FILES_DIR: join(of.folder, 'files'),
    MIDTRANS_SNAP_URL: sandboxUrl,
    MIDTRANS_API_URL: sandboxUrl,
    MIDTRANS_SERVER_KEY: SERVER_KEY,
    MIDTRANS_MERCHANT_ID: 'G1',
    SMTP_URL: `smtp://127.0.0.1:${of.sandbox.smtpPort}`,
    WHATSAPP_API_URL: sandboxUrl,
    WHATSAPP_PHONE_NUMBER_ID: WHATSAPP.phoneNumberId,
    WHATSAPP_TOKEN: WHATSAPP.token,
    WHATSAPP_APP_SECRET: WHATSAPP.appSecret,
    WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN,
    SANDBOX_URL: sandboxUrl,
    SANDBOX_TOKEN: TOKEN,
    READING_LIMIT: process.env['READING_LIMIT'] ?? '0',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  };
}
