import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BadSettings, readConfig } from './config/config.js';
import { createHttpApp } from './http-app.js';
import { describeApi } from './openapi.js';
import { Readiness } from './platform/health/readiness.js';

const STOP_LIMIT_MS = 8_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const servesHttp = config.role !== 'worker';
  const app = await createHttpApp({
    worker: config.role !== 'api',
    ...(servesHttp
      ? { frontEnds: { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` } }
      : {}),
  });
  if (servesHttp) {
    SwaggerModule.setup('api/docs', app, () => describeApi(app), {
      jsonDocumentUrl: 'api/openapi.json',
    });
    await app.listen(config.port, config.host);
  } else {
    await app.init();
  }
  stopWhenAsked(app);
  process.send?.('ready');
}

/** On a signal, or when the process that started us is gone: finish what runs, take nothing new. */
function stopWhenAsked(app: NestFastifyApplication): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    app.get(Readiness).beginStop();
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
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
