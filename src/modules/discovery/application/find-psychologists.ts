import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DEFAULT_LIMIT, encodeCursor } from '../../../platform/http/cursor.js';
import { BlockedFor } from '../../booking/index.js';
import {
  cursorValuesOf,
  placeOf,
  SearchPsychologists,
  type Place,
  type Sort,
} from '../../directory/index.js';
import type { FoundPage } from '../domain/found.js';
import { FindSoonest } from './find-soonest.js';
import { LookAtTimes, type Wish } from './look-at-times.js';
import { windowOf } from './window-of.js';

/** What a search asks for. */
export interface Question extends Omit<Wish, 'now' | 'window' | 'withheld'> {
  /** Null for somebody who is not signed in. */
  readonly readerId?: string | null | undefined;
  /** ISO 8601 with offset: sessions lie between the two, or only after, or only before. */
  readonly freeFrom?: string | undefined;
  readonly freeTo?: string | undefined;
  readonly sort?: Sort | 'soonest' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** No page looks at more calendars; one that is full of misses ends early and says where to go on. */
const MOST_LOOKED_AT = 2_000;

/** Finds people by who they are and when they are free. */
@Injectable()
export class FindPsychologists {
  constructor(
    private readonly clock: Clock,
    private readonly search: SearchPsychologists,
    private readonly look: LookAtTimes,
    private readonly soonest: FindSoonest,
    private readonly database: Database,
    private readonly blocked: BlockedFor,
  ) {}

  /**
   * With a period, exactly those are found whose slots have a session in it; without one, free or
   * not.
   *
   * @throws ValidationFailed for a period that cannot be asked about, an unknown category, and a
   * cursor of another list.
   */
  async execute(question: Question): Promise<FoundPage> {
    const { sort = 'recommended', cursor, limit = DEFAULT_LIMIT } = question;
    const now = this.clock.now();
    const window = windowOf(question, now);
    const withheld = await this.blocked.client(this.database, question.readerId ?? null);
    const wish = { search: question.search, now, window, withheld };
    const page =
      sort === 'soonest'
        ? await this.soonest.execute(wish, { cursor, limit })
        : await this.inOrder(wish, sort, { cursor, limit });
    if (page.items.length === 0) await this.search.refuseUnknownCategory(wish.search);
    return page;
  }

  private async inOrder(
    wish: Wish,
    sort: Sort,
    { cursor, limit }: { cursor: string | undefined; limit: number },
  ): Promise<FoundPage> {
    const items: FoundPage['items'][number][] = [];
    let after = cursor === undefined ? undefined : placeOf(cursor, sort);
    let lastShown: Place | undefined = after;
    let batch = wish.window === undefined ? limit + 1 : 2 * limit;
    for (let seen = 0; seen < MOST_LOOKED_AT; seen += batch, batch = Math.min(400, batch * 2)) {
      const { looked, isLast } = await this.look.atNext(wish, { sort, after, limit: batch });
      for (const { candidate, times } of looked) {
        if (wish.window === undefined || times.length > 0) {
          if (items.length === limit) return pageBehind(items, sort, lastShown);
          items.push({ card: candidate.card, times });
        }
        lastShown = candidate.place;
      }
      if (isLast) return { items, nextCursor: null };
      after = lastShown;
    }
    return pageBehind(items, sort, lastShown);
  }
}

function pageBehind(items: FoundPage['items'], sort: Sort, place: Place | undefined): FoundPage {
  const isMore = place !== undefined;
  return { items, nextCursor: isMore ? encodeCursor(cursorValuesOf(sort, place)) : null };
}
