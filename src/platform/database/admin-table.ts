import { toDate, type Instant } from '../../kernel/time/instant.js';
import type { Queryable } from './database.js';
import { likePattern } from './like-pattern.js';

/** What a table of the back office is asked for: a page, an order, and the usual filters. */
export interface AdminTableRequest<Sort extends string> {
  readonly limit: number;
  readonly offset: number;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly status?: string | undefined;
  /** Looked for anywhere in the texts that the table names. */
  readonly text?: string | undefined;
  /** Half-open period `[from, to)`. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** What this table alone can be asked for, in the order its SQL names it; null is not asked. */
  readonly own?: readonly (string | null)[] | undefined;
}

/**
 * The SQL of such a table, written by its module. `where` finds the filters as `$1` status, `$2`
 * pattern, `$3` from, `$4` to, then the table's own, each null when it is not asked for.
 */
export interface AdminTable<Sort extends string> {
  readonly select: string;
  readonly from: string;
  readonly where: string;
  readonly sortColumn: Readonly<Record<Sort, string>>;
  /** Makes the order of equal rows stable. */
  readonly id: string;
}

/** One page with the number of all rows that match. */
export async function adminTablePage<Row, Sort extends string>(
  sql: Queryable,
  table: AdminTable<Sort>,
  request: AdminTableRequest<Sort>,
): Promise<{ items: Row[]; total: number }> {
  const { select, from, where, sortColumn, id } = table;
  const filters = [
    request.status ?? null,
    request.text === undefined ? null : likePattern(request.text),
    request.from === undefined ? null : toDate(request.from),
    request.to === undefined ? null : toDate(request.to),
    ...(request.own ?? []),
  ];
  const direction = request.descending ? 'DESC' : 'ASC';
  const order = `ORDER BY ${sortColumn[request.sort]} ${direction} NULLS LAST, ${id} ${direction}`;
  const values = [...filters, request.limit, request.offset];
  const window = `LIMIT $${values.length - 1} OFFSET $${values.length}`;
  const [items, [count]] = await Promise.all([
    sql.query<Row>(`${select} ${from} ${where} ${order} ${window}`, values),
    sql.query<{ total: number }>(`SELECT count(*)::int AS total ${from} ${where}`, filters),
  ]);
  return { items, total: count?.total ?? 0 };
}
