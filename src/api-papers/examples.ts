import { referred, type Schema } from './document.js';

/** What a field of that name may say, wherever it is a text or a number. */
const VALUES: Readonly<Record<string, unknown>> = {
  about: 'Kita mulai pelan-pelan.',
  approaches: ['CBT'],
  avatarUrl: null,
  city: 'Yogyakarta',
  cursor: null,
  currency: 'IDR',
  amount: 250_000,
  description: 'Sesi berdua, 50 menit.',
  durationMinutes: 50,
  endsAt: '2026-11-24T12:50:00Z',
  headline: 'Menemani yang lelah',
  horizonDays: 30,
  hoursBefore: 24,
  issuer: 'HIMPSI',
  languages: ['id', 'en'],
  month: '2026-10',
  nextCursor: null,
  noticeHours: 12,
  percent: 100,
  rating: 4.8,
  reviewCount: 37,
  slug: 'ratri-anindya',
  startsAt: '2026-11-24T12:00:00Z',
  text: 'Tenang dan mendengarkan.',
  timeZone: 'Asia/Jakarta',
  title: 'M.Psi., Psikolog',
  yearsOfPractice: 8,
};
const BY_FORMAT: Readonly<Record<string, unknown>> = {
  date: '2026-11-24',
  'date-time': '2026-11-24T12:00:00Z',
  uuid: '0199c2a4-7d3e-7c51-9b1a-5f0c3a7e9d20',
};
const BY_TYPE: Readonly<Record<string, unknown>> = {
  boolean: true,
  integer: 1,
  null: null,
  number: 1,
  string: 'Ratri Anindya',
};

/** A value that fits a schema: made from the schema, so that it cannot fall behind it. */
export function exampleOf(
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  name = '',
): unknown {
  const other = elsewhere(schema, schemas);
  if (other) return exampleOf(other, schemas, name);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  if (schema.properties) return objectOf(schema.properties, schemas);
  return plainValue(schema, schemas, name);
}

/** The schema that this one only points to, or wraps. */
function elsewhere(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema | undefined {
  const target = referred(schema);
  if (target !== undefined) return schemas[target];
  return (schema.allOf ?? schema.anyOf ?? schema.oneOf)?.[0];
}

function objectOf(
  properties: Readonly<Record<string, Schema>>,
  schemas: Readonly<Record<string, Schema>>,
): Record<string, unknown> {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, exampleOf(inner, schemas, name)]),
  );
}

function plainValue(
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  name: string,
): unknown {
  const types = [schema.type ?? []].flat();
  const known = VALUES[name];
  if (known !== undefined && types.includes(typeOf(known))) return known;
  if (types.includes('array')) return schema.items ? [exampleOf(schema.items, schemas, name)] : [];
  const byFormat = BY_FORMAT[schema.format ?? ''];
  if (byFormat !== undefined) return byFormat;
  const [first = ''] = types;
  return first === 'object' ? {} : BY_TYPE[first];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
