import { resolve, type Schema } from './operations.js';

/** A body that has exactly one fault, and the problem it must be refused with. */
export interface Misuse {
  readonly name: string;
  readonly body: string;
  readonly status: number;
  readonly code: string;
}

type Body = Readonly<Record<string, unknown>>;

const NUL = '\u0000';
const FAR_TOO_LONG = 'x'.repeat(100_000);
const DEEP = 100_000;

const invalid = (name: string, body: unknown): Misuse => ({
  name,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  status: 422,
  code: 'validation_failed',
});
const unreadable = (name: string, body: string): Misuse => ({
  name,
  body,
  status: 400,
  code: 'malformed_json',
});

/** Ways to spoil any JSON body at all; `good` is one that would be taken. */
export function spoiltWholes(good: Body): Misuse[] {
  const open = JSON.stringify(good).replace(/}$/, Object.keys(good).length > 0 ? ',' : '');
  return [
    unreadable('broken JSON', '{"a":'),
    unreadable('an empty body that says it is JSON', ''),
    unreadable('two values', '{}{}'),
    unreadable('the key __proto__', `${open}"__proto__":{"isAdmin":true}}`),
    unreadable(
      'the key constructor with a prototype',
      `${open}"constructor":{"prototype":{"isAdmin":true}}}`,
    ),
    invalid('the key constructor', `${open}"constructor":{"name":"Object"}}`),
    invalid('the key toString', `${open}"toString":"x"}`),
    invalid('an unknown field', { ...good, unknownField: true }),
    invalid('an unknown field nested endlessly', `${open}"deep":${nested(DEEP)}}`),
    invalid('an unknown field with a NUL byte in its name', { ...good, [`a${NUL}`]: 1 }),
    invalid('a list in place of an object', [good]),
    invalid('a text in place of an object', '"text"'),
    invalid('a number in place of an object', '5'),
  ];
}

/** What the server alone decides. Whoever sends one along is refused, not quietly passed over. */
const NOT_THEIRS: Body = {
  ...{ id: '019ac0de-0000-7000-8000-000000000000', version: 99, createdAt: '2020-01-01T00:00:00Z' },
  ...{ role: 'admin', roles: ['admin'], duties: ['superadmin'], permissions: ['admin:audit:read'] },
  ...{ status: 'confirmed', price: { amount: 0, currency: 'IDR' }, isVerified: true },
  ...{ ownerId: '019ac0de-0000-7000-8000-000000000000', accountId: null, clientAccountId: null },
};

/** Ways to spoil each field of a body that would be taken. */
export function spoiltFields(schema: Schema, good: Body): Misuse[] {
  const fields = Object.entries(schema.properties ?? {});
  const required = schema.required ?? [];
  return [
    ...(required.length > 0 ? [invalid('no field at all', {}), invalid('null', 'null')] : []),
    ...Object.entries(NOT_THEIRS)
      .filter(([name]) => !(name in (schema.properties ?? {})))
      .map(([name, value]) =>
        invalid(`${name}, which is not theirs to set`, { ...good, [name]: value }),
      ),
    ...required.map((name) => invalid(`without ${name}`, { ...good, [name]: undefined })),
    ...fields.flatMap(([name, field]) =>
      spoiltValues(resolve(field), good[name]).map(([fault, value]) =>
        invalid(`${name} ${fault}`, { ...good, [name]: value }),
      ),
    ),
  ];
}

function spoiltValues(field: Schema, good: unknown): (readonly [fault: string, value: unknown])[] {
  const types = [field.type ?? []].flat();
  const isText = types.includes('string');
  const others: Record<string, unknown> = {
    string: 'not the right type',
    number: 12.5,
    boolean: true,
    object: { a: 1 },
    array: [null],
    null: null,
  };
  return [
    ...Object.entries(others)
      .filter(([type]) => !types.includes(type))
      .filter(([type]) => !(type === 'array' && types.includes('array')))
      .map(([type, value]) => [`as ${type}`, value] as const),
    ...(isText
      ? ([
          ['far too long', FAR_TOO_LONG],
          ['with a NUL byte', `${typeof good === 'string' ? good : 'a'}${NUL}`],
          ['empty, in a list', ['']],
        ] as const)
      : []),
    ...(field.enum ? ([['unknown', 'none_of_these']] as const) : []),
    ...(types.includes('integer') ? ([['out of range', 1e15]] as const) : []),
    ...(types.includes('integer') ? ([['negative', -1]] as const) : []),
    ...(field.items ? spoiltItems(field.items, good) : []),
  ];
}

function spoiltItems(items: Schema, good: unknown): (readonly [fault: string, value: unknown])[] {
  const [first] = Array.isArray(good) ? (good as readonly Body[]) : [];
  if (first === undefined) return [['with a wrong item', ['item']]];
  return [
    ['with null for an item', [null]],
    ...(isFreeText(resolve(items)) ? [] : ([['with a text for an item', ['item']]] as const)),
    ['with a list for an item', [[first]]],
    ['with an unknown field in an item', [{ ...first, unknownField: 1 }]],
    ['with far too many items', Array.from({ length: 5000 }, () => first)],
    ...Object.keys(resolve(items).properties ?? {}).flatMap((name) =>
      [undefined, null, {}, NUL].map(
        (value) =>
          [
            `with ${name} ${JSON.stringify(value)} in an item`,
            [{ ...first, [name]: value }],
          ] as const,
      ),
    ),
  ];
}

/** Any text will do, so that a text is no misuse. */
function isFreeText({ type, enum: choices }: Schema): boolean {
  return type === 'string' && choices === undefined;
}

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}
