import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../kernel/identity/id.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, DEFAULT_LIMIT, pageOf, type Page } from '../../../platform/http/cursor.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { Card } from '../domain/profile.js';
import type { Search, Sort } from '../domain/search.js';
import { cardOf, type CardRow } from '../infrastructure/card-rows.js';
import { keyCountOf, searchStatement, type Place } from '../infrastructure/search-statement.js';

/** A page of a search: 20 rows and the order `recommended`, unless said otherwise. */
export interface SearchPage extends Search {
  readonly sort?: Sort;
  readonly cursor?: string;
  readonly limit?: number;
}

interface Row extends CardRow {
  sort_keys: number[];
}

/** Finds public psychologists who have a service to offer. */
@Injectable()
export class SearchPsychologists {
  constructor(private readonly database: Database) {}

  /**
   * One statement a page, in an order that ties cannot disturb.
   *
   * @throws ValidationFailed when no category has the slug, or the cursor is none of this order.
   */
  async execute({
    sort = 'recommended',
    cursor,
    limit = DEFAULT_LIMIT,
    ...search
  }: SearchPage): Promise<Page<Card>> {
    const after = cursor === undefined ? undefined : placeOf(cursor, sort);
    const { text, values } = searchStatement(search, sort, after, limit + 1);
    const rows = await this.database.queryAfresh<Row>(text, values);
    if (rows.length === 0) await this.refuseUnknownCategory(search.category);
    return pageOf(rows, limit, cardOf, (row) => [sort, ...row.sort_keys, row.id]);
  }

  /** A category that has found somebody exists, so only an empty answer needs the question. */
  private async refuseUnknownCategory(slug: string | undefined): Promise<void> {
    if (slug === undefined) return;
    const known = await this.database.query('SELECT 1 FROM category WHERE slug = $1', [slug]);
    if (known.length > 0) return;
    throw new ValidationFailed([
      { pointer: '/category', code: 'unknown_category', detail: 'is no category' },
    ]);
  }
}

/** A cursor is bound to the order it was made in: its keys mean nothing in another. */
function placeOf(cursor: string, sort: Sort): Place {
  const [madeIn, ...rest] = decodeCursor(cursor, keyCountOf(sort) + 2);
  const keys = rest.slice(0, -1).filter((key) => typeof key === 'number');
  const id = rest.at(-1);
  if (madeIn === sort && keys.length === keyCountOf(sort) && isUuid(id)) return { keys, id };
  throw new ValidationFailed([
    { pointer: '/cursor', code: 'unknown_cursor', detail: 'is not a cursor of this list' },
  ]);
}
