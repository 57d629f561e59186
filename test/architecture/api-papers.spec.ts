import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ApiDocument, Operation } from '../../src/api-papers/document.js';
import { operationsOf } from '../../src/api-papers/document.js';
import { statusOf } from '../../src/api-papers/problems-of.js';
import { SPECIAL_PROBLEMS } from '../../src/api-papers/special-problems.js';
import { TAGS } from '../../src/api-papers/tags.js';
import { PROBLEMS } from '../../src/copy/problems.js';
import { readSource } from './support/sources.js';

const contract = JSON.parse(readSource('openapi/openapi.json')) as ApiDocument;
const operations = operationsOf(contract);
const named = operations.map((placed) => [placed.operation.operationId, placed] as const);

/** Refused before any operation is found, or wherever there is a bug of ours. */
const NOT_OF_AN_OPERATION = ['internal', 'method_not_allowed'];
/** Their answers are for machines that look at the status alone. */
const WITHOUT_CONTENT = new Set([
  'receivePaymentNotification',
  'receiveWhatsAppStatuses',
  'verifyWhatsAppWebhook',
]);

/** Written down apart from the product’s own rules. */
function byAccess({ 'x-access': access, 'x-key-scope': scope }: Operation): string[] {
  if (access === 'webhook') return [];
  const known = ['validation_failed', 'api_key_invalid', 'scope_missing'];
  if (scope !== undefined) known.push('too_many_requests');
  if (access !== 'public') known.push('not_signed_in');
  return access.includes(':') ? [...known, 'forbidden'] : known;
}

function byRequest(method: string, path: string): string[] {
  const ofPath = path.includes('{') ? ['not_found'] : [];
  return method === 'GET' ? ofPath : [...ofPath, 'malformed_json'];
}

describe('the API’s document', () => {
  it('names every operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(named)('says of %s what it does, who may call it and what comes back', (id, placed) => {
    const { operation } = placed;
    expect(operation.summary.length).toBeGreaterThan(5);
    expect(operation.tags).toHaveLength(1);
    expect(Object.keys(TAGS)).toContain(operation.tags[0]);
    expect(operation['x-access']).toMatch(/^(public|signed-in|webhook|[a-z-]+(:[a-z-]+)+)$/);
    const wordless = (operation.parameters ?? []).filter(({ description = '' }) => !description);
    expect(wordless.map(({ name }) => name)).toEqual([]);
    const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    expect(good.length).toBeGreaterThan(0);
    for (const [status, { description, content }] of good) {
      expect(description).not.toBe('');
      const isEmpty = status === '204' || WITHOUT_CONTENT.has(id);
      const [body] = Object.values(content ?? {});
      expect(body?.schema === undefined).toBe(isEmpty);
    }
  });

  it.each(named)('says of %s what must be shown to call it', (_, { operation }) => {
    const { security, 'x-access': access, 'x-key-scope': scope } = operation;
    if (access === 'webhook') return expect(security).toBeUndefined();
    const bySelf = access === 'public' ? {} : { session: [] };
    expect(security).toEqual(scope === undefined ? [bySelf] : [bySelf, { key: [scope] }]);
  });

  it.each(named)('lists the problems of %s, each under its status', (_, placed) => {
    const { method, path, operation } = placed;
    const codes = operation['x-problems'] ?? [];
    const expected = [...byAccess(operation), ...byRequest(method, path)];
    expect(expected.filter((code) => !codes.includes(code))).toEqual([]);
    for (const code of codes) {
      const response = operation.responses[String(statusOf(code))];
      expect(response?.description).toContain(`\`${code}\``);
      expect(response?.content?.['application/problem+json']?.schema).toEqual({
        $ref: '#/components/schemas/Problem',
      });
    }
  });

  it('lists every problem under at least one operation', () => {
    const listed = new Set(operations.flatMap(({ operation }) => operation['x-problems'] ?? []));
    const missing = Object.keys(PROBLEMS).filter((code) => !listed.has(code));
    expect(missing.sort()).toEqual(NOT_OF_AN_OPERATION);
  });

  it('gives special problems to operations that exist', () => {
    const ids = new Set(operations.map(({ operation }) => operation.operationId));
    expect(Object.keys(SPECIAL_PROBLEMS).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has words for each of its parts, in both languages', () => {
    const used = [...new Set(operations.flatMap(({ operation }) => operation.tags))].sort();
    expect(contract.tags?.map(({ name }) => name).sort()).toEqual(used);
    for (const { name, about } of Object.values(TAGS)) {
      for (const words of [name.id, name.en, about.id, about.en]) {
        expect(words.length).toBeGreaterThan(3);
      }
      expect(about.id).not.toBe(about.en);
    }
  });

  it('shows examples that fit what they are examples of', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...contract, $id: 'api' });
    const shown = operations
      .filter(({ operation }) => operation['x-key-scope'] !== undefined)
      .flatMap(({ operation }) =>
        Object.values(operation.responses).flatMap(({ content }) => {
          const json = content?.['application/json'];
          return json?.schema ? [{ id: operation.operationId, ...json }] : [];
        }),
      );
    expect(shown.length).toBeGreaterThan(4);
    for (const { id, schema, example } of shown) {
      const ref = `api${schema?.$ref ?? ''}`;
      const fits = ajv.validate({ $ref: ref }, example);
      expect({ id, fits, errors: ajv.errors }).toEqual({ id, fits: true, errors: null });
    }
  });
});
