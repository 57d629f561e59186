import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BadSettings, readConfig } from './config/config.js';
import { createHttpApp } from './http-app.js';
import { describeApi } from './openapi.js';
import { Readiness } from './platform/health/readiness.js';

const STOP_LIMIT_MS = 4_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const servesHttp = config.role !== 'worker';
  const stop = new StopSwitch();
  const app = await createHttpApp({
    worker: config.role !== 'api',
    ...(servesHttp
      ? { frontEnds: { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` } }
      : {}),
  });
  stop.ends(app);
  if (servesHttp) {
    SwaggerModule.setup('api/docs', app, () => describeApi(app), {
      jsonDocumentUrl: 'api/openapi.json',
    });
    await app.listen(config.port, config.host);
  } else {
    await app.init();
  }
  process.send?.('ready');
}

/**
 * On a signal, or when the process that started us is gone, also while we are still booting: finish
 * what runs, take nothing new, and be gone within a few seconds.
 */
class StopSwitch {
  private app: NestFastifyApplication | undefined;
  private isAsked = false;

  constructor() {
    for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, () => this.ask());
    if (process.send && !process.connected) this.ask();
  }

  ends(app: NestFastifyApplication): void {
    this.app = app;
    if (this.isAsked) this.close(app);
  }

  private ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    if (this.app) this.close(this.app);
  }

  private close(app: NestFastifyApplication): void {
    app.get(Readiness).beginStop();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof BadSettings) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${process.env['PORT'] ?? ''} is already in use.`;
  if (code === 'ECONNREFUSED') return 'The database does not answer at the address it was given.';
  return `The app could not start: ${error instanceof Error ? error.message : String(error)}`;
}

start().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
});
