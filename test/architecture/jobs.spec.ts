import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { createHttpApp } from '../../src/http-app.js';
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

/** The first argument of every `jobs.<verb>(…)`, a constant resolved to its text. */
function namesGivenTo(text: string, verb: string): string[] {
  const calls = text.matchAll(new RegExp(`\\bjobs\\.${verb}\\(\\s*(?:'([^']+)'|([A-Z_]+))`, 'g'));
  return [...calls].map(([, literal, name = '']) => literal ?? constants.get(name) ?? name);
}

const handled: readonly Handled[] = sources.flatMap(({ text }) => {
  const handler = /export class (\w+)/.exec(text)?.[1] ?? '';
  return namesGivenTo(text, 'handle').map((job) => ({ job, handler }));
});
const asked = sources.flatMap(({ text }) =>
  ['wake', 'enqueue', 'run'].flatMap((verb) => namesGivenTo(text, verb)),
);

let app: INestApplication;

beforeAll(async () => {
  app = await createHttpApp({ worker: true, preview: true });
});

describe('the jobs', () => {
  it('have one handler each', () => {
    const names = handled.map(({ job }) => job);
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...new Set(names)]);
  });

  it('that anybody asks for have a handler', () => {
    const names = new Set(handled.map(({ job }) => job));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
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
