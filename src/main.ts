import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { BadSettings, readConfig } from './config/config.js';
import { createHttpApp } from './http-app.js';
import { keepClientsSteady } from './platform/database/steady-clients.js';
import { StopSwitch } from './stop-switch.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function start(): Promise<void> {
  const config = readConfig(process.env);
  keepClientsSteady();
  const servesHttp = config.role !== 'worker';
  const stop = new StopSwitch(servesHttp ? config.stop : { ...config.stop, delaySeconds: 0 });
  const app = await createHttpApp({
    worker: config.role !== 'api',
    ...(servesHttp
      ? { frontEnds: { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` } }
      : {}),
  });
  stop.ends(app);
  if (servesHttp) {
    await app.listen(config.port, config.host);
    // Made once now, so that nobody's first look at the papers waits for them.
    await app.inject('/api/openapi.json');
  } else {
    await app.init();
  }
  process.send?.('ready');
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
