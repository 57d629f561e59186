import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { NextTimes } from '../../booking/index.js';
import {
  isWanted,
  SearchPsychologists,
  type Place,
  type Search,
  type Sort,
  type Window,
} from '../../directory/index.js';
import type { Looked } from '../domain/found.js';

/** Who is looked for, and when. */
export interface Wish {
  readonly search: Search;
  readonly now: Instant;
  readonly window: Window | undefined;
  /** Whose times the reader is not shown. */
  readonly withheld: ReadonlySet<string>;
}

/** Which candidates to look at: so many behind a place of an order. */
export interface Next {
  readonly sort: Sort | 'soonest';
  readonly after: Place | undefined;
  readonly limit: number;
}

const TIMES_SHOWN = 3;

/** Looks at the calendars of the next few candidates. */
@Injectable()
export class LookAtTimes {
  constructor(
    private readonly database: Database,
    private readonly search: SearchPsychologists,
    private readonly nextTimes: NextTimes,
  ) {}

  /** In the candidates' order; `isLast` when there are no more behind them. */
  async atNext(
    { search, now, window, withheld }: Wish,
    { sort, after, limit }: Next,
  ): Promise<{ looked: Looked[]; isLast: boolean }> {
    const candidates = await this.search.candidates(search, { sort, after, limit, window });
    const ids = candidates.map(({ card }) => card.id).filter((id) => !withheld.has(id));
    const times = await this.database.together((sql) =>
      this.nextTimes.of(sql, ids, {
        now,
        most: TIMES_SHOWN,
        window: window && { startsAt: window.from, endsAt: window.to },
        isWanted: (offer) => isWanted(search, offer),
      }),
    );
    const looked = candidates.map((candidate) => ({
      candidate,
      times: times.get(candidate.card.id) ?? [],
    }));
    return { looked, isLast: candidates.length < limit };
  }
}
