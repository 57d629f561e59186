import {
  cursorValuesOf,
  placeOf,
  SearchPsychologists,
} from '../../src/modules/directory/application/search-psychologists.js';
import type { Card } from '../../src/modules/directory/domain/profile.js';
import type { Search, Sort } from '../../src/modules/directory/domain/search.js';
import type { Database } from '../../src/platform/database/database.js';
import { encodeCursor } from '../../src/platform/http/cursor.js';

export interface SearchPage extends Search {
  readonly sort?: Sort;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Pages of the directory's candidates, as a search shows them that asks for no time. */
export class WhoFits {
  private readonly search: SearchPsychologists;

  constructor(database: Database) {
    this.search = new SearchPsychologists(database);
  }

  async execute({
    sort = 'recommended',
    cursor,
    limit = 20,
    ...search
  }: SearchPage): Promise<{ items: Card[]; nextCursor: string | null }> {
    const after = cursor === undefined ? undefined : placeOf(cursor, sort);
    const found = await this.search.candidates(search, { sort, after, limit: limit + 1 });
    if (found.length === 0) await this.search.refuseUnknownCategory(search);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const isMore = found.length > limit && last !== undefined;
    return {
      items: shown.map(({ card }) => card),
      nextCursor: isMore ? encodeCursor(cursorValuesOf(sort, last.place)) : null,
    };
  }
}
