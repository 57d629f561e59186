import type { CrudFilter, CrudSort, DataProvider, MetaQuery, Pagination } from '@refinedev/core';

import { api } from './client';
import { figureNamed } from './figures';
import { unwrap } from './problem';
import { pageOf, resourceNamed } from './resources';

type Query = Record<string, string | number>;

/** Reads every resource of the map by its paths; filter, order and page are the server's work. */
export const dataProvider: DataProvider = {
  getApiUrl: () => '/api/v1',

  // Refine chooses the row type at the call, where it comes from RowOf and DetailOf.
  getList: async <TData>({ resource, filters, sorters, pagination }: ListQuestion) => {
    const { list, always } = resourceNamed(resource);
    const asked = { ...filterQuery(filters), ...sortQuery(sorters), ...pageQuery(pagination) };
    const query = { ...asked, ...always };
    const page = await unwrap(api.GET(list, { params: { query } }));
    return { data: page.items as TData[], total: page.total };
  },

  getOne: async <TData>({ resource, id }: { resource: string; id: string | number }) => {
    const path = { id: String(id) };
    const data = await unwrap(api.GET(pageOf(resource), { params: { path } }));
    return { data: data as TData };
  },

  // The "address" of a figure is its name in the map; `Figure` checks what it is asked with.
  custom: async <TData>({ url, meta }: { url: string; meta?: MetaQuery }) => {
    const { id = '', query = {} } = (meta ?? {}) as { id?: string; query?: object };
    const params = { path: { id }, query: query as never };
    const data = await unwrap(api.GET(figureNamed(url).path, { params }));
    return { data: data as TData };
  },

  create: () => refuseToWrite(),
  update: () => refuseToWrite(),
  deleteOne: () => refuseToWrite(),
};

type ListQuestion = {
  resource: string;
  filters?: CrudFilter[];
  sorters?: CrudSort[];
  pagination?: Pagination;
};

function filterQuery(filters: CrudFilter[] = []): Query {
  const query: Query = {};
  for (const filter of filters) {
    if (!('field' in filter) || filter.operator !== 'eq') {
      throw new Error(`The API has no filter "${filter.operator}".`);
    }
    const value: unknown = filter.value;
    if (typeof value === 'string' && value !== '') query[filter.field] = value;
  }
  return query;
}

function sortQuery(sorters: CrudSort[] = []): Query {
  const [first] = sorters;
  if (!first) return {};
  return { sort: first.order === 'desc' ? `-${first.field}` : first.field };
}

function pageQuery(pagination: Pagination | undefined): Query {
  return { page: pagination?.currentPage ?? 1, pageSize: pagination?.pageSize ?? 20 };
}

function refuseToWrite(): Promise<never> {
  return Promise.reject(new Error('The back office only reads.'));
}
