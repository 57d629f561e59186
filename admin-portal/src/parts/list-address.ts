import { type CrudSort, stringifyTableParams } from '@refinedev/core';

import type { FilterName, ResourceName } from '../api/resources';

/** The address of a resource's table with filters set, as its own form would set them. */
export function listAddress(
  resource: ResourceName,
  filters: Partial<Record<FilterName, string>>,
  sort: CrudSort,
): string {
  const query = stringifyTableParams({
    pagination: { currentPage: 1, pageSize: 20 },
    sorters: [sort],
    filters: Object.entries(filters).map(([field, value]) => ({ field, operator: 'eq', value })),
  });
  return `/${resource}?${query}`;
}
