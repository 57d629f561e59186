import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { BadSettings, readConfig } from './config/config.js';
import { seedDemo } from './demo/seed-demo.js';
import { SeedRefused, seedOnce } from './demo/seed-once.js';
import { UseCases } from './demo/use-cases.js';
import { MachineClock } from './kernel/time/clock.js';

/** Fills the demo's database if it is empty. The sandbox must be running. */
async function seed(): Promise<void> {
  const { sandbox } = readConfig(process.env);
  if (sandbox === null) {
    throw new SeedRefused('Demo data need DEMO=1, SANDBOX_URL and SANDBOX_TOKEN.');
  }
  await assertAnswers(sandbox.url);
  const app = await NestFactory.createApplicationContext(AppModule.register({ worker: false }), {
    logger: false,
    abortOnError: false,
  });
  try {
    const house = new UseCases(app);
    const dataSource = app.get(DataSource, { strict: false });
    const machineClock = app.get(MachineClock, { strict: false });
    const hasRun = await seedOnce({ dataSource, runner: house.runner }, () =>
      seedDemo(house, machineClock),
    );
    process.stdout.write(hasRun ? 'The demo data are in.\n' : 'There are data already.\n');
  } finally {
    await app.close();
  }
}

async function assertAnswers(sandboxUrl: string): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/health`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  );
  if (answer?.ok !== true) {
    throw new SeedRefused('The sandbox does not answer at SANDBOX_URL; the demo data need it.');
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof BadSettings || error instanceof SeedRefused) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED') return 'The database does not answer at the address it was given.';
  return `The demo data could not be made: ${error instanceof Error ? error.message : String(error)}`;
}

seed().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
});
