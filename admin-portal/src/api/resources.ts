import type { BaseRecord } from '@refinedev/core';

import type { paths } from './schema.gen';

type Answers<Body> = { get: { responses: { 200: { content: { 'application/json': Body } } } } };
type BodyOf<Path extends keyof paths> = paths[Path] extends Answers<infer Body> ? Body : never;

/** Every path of the API that answers one page of a table with its total. */
type ListPath = {
  [Path in keyof paths]: BodyOf<Path> extends { items: unknown[]; total: number } ? Path : never;
}[keyof paths];

type ResourceEntry = {
  list: ListPath;
  /** Absent where there is nothing more to see than the row. */
  one?: keyof paths;
  permission: string;
  /** What makes this table a part of a larger one. */
  always?: Readonly<Record<string, string>>;
};

/** What the portal shows: where each resource lives and the permission that opens it. */
export const resources = {
  applications: {
    list: '/api/v1/admin/applications',
    one: '/api/v1/admin/applications/{id}',
    permission: 'admin:applications:read',
  },
  bookings: {
    list: '/api/v1/admin/bookings',
    one: '/api/v1/admin/bookings/{id}',
    permission: 'admin:bookings:read',
  },
  psychologists: {
    list: '/api/v1/admin/psychologists',
    one: '/api/v1/admin/psychologists/{id}',
    permission: 'admin:psychologists:read',
  },
  clients: {
    list: '/api/v1/admin/accounts',
    one: '/api/v1/admin/accounts/{id}',
    permission: 'admin:accounts:read',
    always: { role: 'client' },
  },
  reviews: {
    list: '/api/v1/admin/reviews',
    one: '/api/v1/admin/reviews/{id}',
    permission: 'admin:reviews:moderate',
  },
  objections: {
    list: '/api/v1/admin/objections',
    one: '/api/v1/admin/objections/{id}',
    permission: 'admin:objections:decide',
  },
  transactions: {
    list: '/api/v1/admin/transactions',
    one: '/api/v1/admin/transactions/{id}',
    permission: 'admin:transactions:read',
  },
  team: {
    list: '/api/v1/admin/team',
    one: '/api/v1/admin/team/{id}',
    permission: 'admin:team:edit',
  },
  audit: { list: '/api/v1/admin/audit', permission: 'admin:audit:read' },
  'api-keys': {
    list: '/api/v1/admin/api-keys',
    one: '/api/v1/admin/api-keys/{id}',
    permission: 'admin:api-keys:manage',
  },
  'privacy-requests': {
    list: '/api/v1/admin/privacy-requests',
    permission: 'admin:privacy:read',
  },
  payouts: {
    list: '/api/v1/admin/payouts',
    one: '/api/v1/admin/payouts/{id}',
    permission: 'admin:payouts:read',
  },
} as const satisfies Record<string, ResourceEntry>;

type ResourceMap = typeof resources;
export type ResourceName = keyof ResourceMap;

/** One row of a resource's table. */
export type RowOf<Name extends ResourceName> =
  BodyOf<ResourceMap[Name]['list']> extends { items: Array<infer Row extends BaseRecord> }
    ? Row
    : never;

/** A resource's detail. */
export type DetailOf<Name extends ResourceName> =
  BodyOf<OneOf<Name>> extends infer Detail extends BaseRecord ? Detail : never;

type OneOf<Name extends ResourceName> = ResourceMap[Name] extends {
  one: infer Path extends keyof paths;
}
  ? Path
  : never;

type QueryOf<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? NonNullable<Query>
  : never;

type ListQuery<Name extends ResourceName> = QueryOf<ResourceMap[Name]['list']>;

/** The filters every table of the portal understands, as the API names them. */
export type FilterName = Exclude<keyof ListQuery<ResourceName>, 'page' | 'pageSize' | 'sort'>;

type Sorts = {
  [Name in ResourceName]: ListQuery<Name> extends { sort?: infer Sort }
    ? Exclude<Extract<Sort, string>, `-${string}`>
    : never;
};

/** The fields a resource's table can be sorted by; the API writes descending as `-field`. */
export type SortOf<Name extends ResourceName> = Sorts[Name];

/** @throws Error for a name that is no resource, which is a mistake in our own routes. */
export function resourceNamed(name: string | undefined): ResourceEntry & ResourceMap[ResourceName] {
  if (name !== undefined && isResourceName(name)) return resources[name];
  throw new Error(`There is no resource called "${String(name)}".`);
}

type Paged = Extract<ResourceMap[ResourceName], { one: unknown }>;

/** Where one record lives. @throws Error for a resource whose rows have no page of their own. */
export function pageOf(name: string): Paged['one'] {
  const entry = isResourceName(name) ? resources[name] : undefined;
  if (entry && 'one' in entry) return entry.one;
  throw new Error(`A row of "${name}" has no page.`);
}

function isResourceName(name: string): name is ResourceName {
  return Object.hasOwn(resources, name);
}
