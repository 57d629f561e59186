import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { ROOT } from '../../scripts/tree/root.mjs';

/**
 * A worker, from the compiled product, whose sweep of `holds` says that it was taken and never ends.
 */
const { CONFIG } = await built('config/config.module.js');
const { JOB_NAMES } = await built('platform/jobs/job-names.js');
const { Jobs } = await built('platform/jobs/jobs.js');
const { JobsModule } = await built('platform/jobs/jobs.module.js');
const { LOG } = await built('platform/log/log.module.js');

class Ground {}
class Worker {}

const provided = [
  { provide: CONFIG, useValue: JSON.parse(process.env.QUEUE_PLACE ?? '') },
  { provide: LOG, useValue: pino({ level: 'silent' }) },
];
const imports = [
  { module: Ground, global: true, providers: provided, exports: provided },
  JobsModule.register({ worker: true }),
];
const app = await NestFactory.create({ module: Worker, imports }, new FastifyAdapter(), {
  logger: false,
});
const jobs = app.get(Jobs);
for (const name of JOB_NAMES) {
  jobs.handle(name, () => (name === 'holds' ? hang() : Promise.resolve(0)));
}
await app.init();
process.on('disconnect', () => process.exit());

/** @returns {Promise<number>} */
function hang() {
  process.send?.('taken');
  return new Promise(() => undefined);
}

/** @param {string} path below `src`, as compiled */
function built(path) {
  return import(pathToFileURL(join(ROOT, 'dist', 'src', path)).href);
}
