import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { createHttpApp } from '../../src/http-app.js';
import { JOB_NAMES } from '../../src/platform/jobs/job-names.js';
import { sourcesBelow } from './support/sources.js';

interface Handled {
  readonly job: string;
  readonly handler: string;
}

const sources = sourcesBelow('src');
const constants = new Map(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/const ([A-Z_]+_SWEEP) = '([^']+)'/g)].map(
      ([, name = '', job = '']) => [name, job] as const,
    ),
  ),
);

/** The first argument of every `jobs.handle(…)`, a constant resolved to its text. */
function namesHandledIn(text: string): string[] {
  const calls = text.matchAll(/\bjobs\.handle\(\s*(?:'([^']+)'|([A-Z_]+))/g);
  return [...calls].map(([, literal, name = '']) => literal ?? constants.get(name) ?? name);
}

const handled: readonly Handled[] = sources.flatMap(({ text }) => {
  const handler = /export class (\w+)/.exec(text)?.[1] ?? '';
  return namesHandledIn(text).map((job) => ({ job, handler }));
});
let app: INestApplication;

beforeAll(async () => {
  app = await createHttpApp({ worker: true, preview: true });
});

describe('the jobs', () => {
  it('have one handler each', () => {
    expect(handled.map(({ job }) => job).sort()).toEqual([...JOB_NAMES].sort());
  });

  it('have handlers that the application makes', () => {
    const made = new Set(
      [...app.get(ModulesContainer).values()].flatMap((module) =>
        [...module.providers.values()].map(({ metatype }) => metatype?.name),
      ),
    );
    expect(handled.filter(({ handler }) => !made.has(handler))).toEqual([]);
  });
});
