import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { createHttpApp } from './http-app.js';
import { Problem } from './platform/http/problem.js';

/** The contract, made from the controllers: stable order, every operation with its problem document. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('RuangPulih API')
    .setDescription(
      'Find a psychologist, book, pay, and follow the session. Times are UTC, money is whole rupiah, errors are RFC 9457 problems.',
    )
    .setVersion('1.0.0')
    .addCookieAuth('rp', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, options, { extraModels: [Problem] });
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations as Record<string, unknown>))
      addProblem(operation);
  }
  return sorted(document) as OpenAPIObject;
}

function addProblem(operation: unknown): void {
  if (typeof operation !== 'object' || operation === null || !('responses' in operation)) return;
  (operation.responses as Record<string, unknown>)['default'] = {
    description: 'Problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** Keys in order, lists as they are: two builds of one source give one text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

async function main(target: string): Promise<void> {
  const app = await createHttpApp({ worker: false, preview: true });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv[2] ?? 'openapi/openapi.json');
  process.exit(0);
}
