import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../kernel/identity/id.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, unknownCursor } from '../../../platform/http/cursor.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { Candidate, Place, Search, Sort } from '../domain/search.js';
import { cardOf, type CardRow } from '../infrastructure/card-rows.js';
import {
  keyCountOf,
  looksFor,
  searchStatement,
  type Wanted,
} from '../infrastructure/search-statement.js';

interface Row extends CardRow {
  sort_keys: string[];
  not_before: number | null;
}

/** Finds public psychologists who have a service to offer. */
@Injectable()
export class SearchPsychologists {
  constructor(private readonly database: Database) {}

  /**
   * One statement a page, or two when several filters leave few, in an order that ties cannot disturb.
   * Whoever surely has no time in the period is left out; whether the others have one, nobody knows
   * here.
   */
  async candidates(search: Search, wanted: Wanted): Promise<Candidate[]> {
    let rows: Row[] = [];
    for (const look of looksFor(search, wanted)) {
      const { text, values } = searchStatement(search, wanted, look);
      rows = await this.database.queryAfresh<Row>(text, values);
      if (rows.length === wanted.limit) break;
    }
    return rows.map((row) => ({
      card: cardOf(row),
      place: { keys: row.sort_keys, id: row.id },
      notBefore: row.not_before ?? -Infinity,
    }));
  }

  /**
   * A category that has found somebody exists, so only an empty answer needs the question.
   *
   * @throws ValidationFailed when no category has the slug.
   */
  async refuseUnknownCategory({ category }: Search): Promise<void> {
    if (category === undefined) return;
    const known = await this.database.query('SELECT 1 FROM category WHERE slug = $1', [category]);
    if (known.length > 0) return;
    throw new ValidationFailed([
      { pointer: '/category', code: 'unknown_category', detail: 'is no category' },
    ]);
  }
}

/** What a cursor says of a place: it is bound to its order, whose keys mean nothing in another. */
export function cursorValuesOf(sort: Sort, { keys, id }: Place): (string | number)[] {
  return [sort, ...keys.map(Number), id];
}

/** @throws ValidationFailed when the cursor is none of this order. */
export function placeOf(cursor: string, sort: Sort): Place {
  const [madeIn, ...rest] = decodeCursor(cursor, keyCountOf(sort) + 2);
  const id = rest.pop();
  const keys = rest.filter((key) => typeof key === 'number');
  if (madeIn !== sort || !isUuid(id) || keys.length < rest.length) throw unknownCursor();
  return { keys, id };
}
