import type { CrudFilter, LogicalFilter } from '@refinedev/core';
import dayjs, { type Dayjs } from 'dayjs';

import type { FilterName } from '../api/resources';
import { dayOf, endOfDay, lastDayBefore, startOfDay } from '../format/day';

/** What the form above a table holds; the days are civil dates of the admin's zone, both included. */
export type TableSearch = {
  q: string | undefined;
  status: string | undefined;
  firstDay: Dayjs | null | undefined;
  lastDay: Dayjs | null | undefined;
  /** By whom, and about whom: a name, an address or an id. */
  who?: string | undefined;
  about?: string | undefined;
};

type FieldFilters = Record<FilterName | 'who' | 'about', string | undefined>;

/** The API's filters for what was searched: days become the half-open instants `from` and `to`. */
export function filtersOf(search: TableSearch, timeZone: string): LogicalFilter[] {
  const { q, status, firstDay, lastDay, who, about } = search;
  const wanted: FieldFilters = {
    q: q?.trim() || undefined,
    status,
    who: who?.trim() || undefined,
    about: about?.trim() || undefined,
    from: firstDay ? startOfDay(firstDay.format('YYYY-MM-DD'), timeZone) : undefined,
    to: lastDay ? endOfDay(lastDay.format('YYYY-MM-DD'), timeZone) : undefined,
  };
  return Object.entries(wanted)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ field, operator: 'eq', value }));
}

/** What was searched, read back from the filters in the address. */
export function searchOf(filters: readonly CrudFilter[], timeZone: string): TableSearch {
  const { q, status, from, to, who, about } = fieldsOf(filters);
  return {
    q,
    status,
    who,
    about,
    firstDay: from ? dayjs(dayOf(from, timeZone)) : undefined,
    lastDay: to ? dayjs(lastDayBefore(to, timeZone)) : undefined,
  };
}

function fieldsOf(filters: readonly CrudFilter[]): Partial<FieldFilters> {
  return Object.fromEntries(
    filters.flatMap((filter) => ('field' in filter ? [[filter.field, String(filter.value)]] : [])),
  );
}
