import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '../platform/http/problem.js';
import { operationsOf, type ApiDocument, type PlacedOperation, type Schema } from './document.js';
import { exampleOf } from './examples.js';
import { wordsFor } from './parameter-words.js';
import { problemsOf, statusOf } from './problems-of.js';
import { TAGS } from './tags.js';

const ABOUT = `Find a psychologist, book, pay, and follow the session.

Times are UTC, money is whole rupiah, errors are RFC 9457 problems whose \`type\` leads to a page. Browsers carry a session's cookie; programs carry a key (\`Authorization: Bearer rp_live_…\`) and may call the operations that name a scope (\`x-key-scope\`). \`x-access\` says who else may: \`public\`, \`signed-in\`, \`webhook\` or a permission. \`x-problems\` lists what may be refused. The human page is /api/docs.`;

const SUCCESS: Readonly<Record<string, string>> = {
  '200': 'The answer',
  '201': 'It has been made',
  '204': 'Done; there is nothing to say',
};

/** The contract, made from the controllers and a few tables: stable order, every answer described. */
export function describeApi(app: INestApplication): ApiDocument {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('RuangPulih API')
    .setDescription(ABOUT)
    .setVersion('1.0.0')
    .addCookieAuth('rp', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'rp_live_…' }, 'key')
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    extraModels: [Problem],
  }) as unknown as ApiDocument;
  for (const placed of operationsOf(document)) complete(placed, document.components.schemas);
  document.tags = tagsOf(document);
  return sorted(document) as ApiDocument;
}

function complete(placed: PlacedOperation, schemas: Record<string, Schema>): void {
  describeParameters(placed);
  describeSuccess(placed, schemas);
  describeProblems(placed);
  const { operation } = placed;
  const security = securityOf(operation['x-access'], operation['x-key-scope']);
  if (security) operation.security = security;
}

function describeParameters({ path, operation }: PlacedOperation): void {
  for (const parameter of operation.parameters ?? []) {
    const words = parameter.description ?? wordsFor(parameter, path);
    if (words !== undefined) parameter.description = words;
  }
}

/** Public answers come with an example. */
function describeSuccess({ operation }: PlacedOperation, schemas: Record<string, Schema>): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response.description === '') response.description = SUCCESS[status] ?? 'The answer';
    const json = response.content?.['application/json'];
    if (operation['x-key-scope'] === undefined || !json?.schema) continue;
    json.example = exampleOf(json.schema, schemas);
  }
}

function describeProblems(placed: PlacedOperation): void {
  const { operation } = placed;
  const codes = problemsOf(placed);
  operation['x-problems'] = codes;
  for (const status of [...new Set(codes.map(statusOf))]) {
    const ofStatus = codes.filter((code) => statusOf(code) === status);
    operation.responses[String(status)] = problemResponse(
      ofStatus.map((code) => `\`${code}\``).join(', '),
    );
  }
  operation.responses['default'] = problemResponse('Any other problem, a bug of ours among them');
}

function problemResponse(
  description: string,
): ApiDocument['paths'][string][string]['responses'][string] {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description, content: { 'application/problem+json': { schema } } };
}

/** What must be shown: nothing, a session, or a key with the scope; any one of the list will do. */
function securityOf(
  access: string,
  scope: string | undefined,
): Record<string, string[]>[] | undefined {
  if (access === 'webhook') return undefined;
  const bySelf = access === 'public' ? {} : { session: [] };
  return scope === undefined ? [bySelf] : [bySelf, { key: [scope] }];
}

function tagsOf(document: ApiDocument): { name: string; description: string }[] {
  const used = new Set(operationsOf(document).flatMap(({ operation }) => operation.tags));
  return Object.entries(TAGS)
    .filter(([name]) => used.has(name))
    .map(([name, { about }]) => ({ name, description: about.en }));
}

/** Keys in order, lists as they are: two builds of one source give one text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
