import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../kernel/identity/id.js';
import { decodeCursor, encodeCursor, unknownCursor } from '../../../platform/http/cursor.js';
import type { Candidate } from '../../directory/index.js';
import {
  compareTimePlaces,
  placeOfTimed,
  timedOf,
  type FoundPage,
  type Timed,
  type TimePlace,
} from '../domain/found.js';
import { LookAtTimes, type Wish } from './look-at-times.js';

const ORDER = 'soonest';
const FIRST_BATCH = 50;
const LARGEST_BATCH = 400;

/**
 * Finds whoever can be met first. Candidates come by a bound that their first time never lies
 * before, so as soon as the next bound is later than a first time that was found, nobody can come
 * before that one. Whoever has no time has no place in this order.
 */
@Injectable()
export class FindSoonest {
  constructor(private readonly look: LookAtTimes) {}

  /** @throws ValidationFailed for a cursor of another list. */
  async execute(
    wish: Wish,
    { cursor, limit }: { cursor: string | undefined; limit: number },
  ): Promise<FoundPage> {
    const shown = cursor === undefined ? undefined : timePlaceOf(cursor);
    const waiting = new Map<string, Timed>();
    let after;
    for (let batch = FIRST_BATCH; ; batch = Math.min(LARGEST_BATCH, batch * 2)) {
      const next = { sort: ORDER, after, limit: batch } as const;
      const { looked, isLast } = await this.look.atNext(wish, next);
      for (const timed of behind(shown, timedOf(looked))) {
        waiting.set(timed.candidate.card.id, timed);
      }
      const last = looked.at(-1)?.candidate;
      const certain = isLast ? [...waiting.values()] : before(last, waiting);
      if (isLast || certain.length > limit) return pageOf(certain, limit);
      after = last?.place;
    }
  }
}

/** Those the pages before have not shown. */
function behind(shown: TimePlace | undefined, found: readonly Timed[]): readonly Timed[] {
  if (shown === undefined) return found;
  return found.filter((timed) => compareTimePlaces(placeOfTimed(timed), shown) > 0);
}

/** Those nobody behind the last candidate can come before. */
function before(last: Candidate | undefined, waiting: ReadonlyMap<string, Timed>): Timed[] {
  if (last === undefined) return [];
  const frontier = { first: last.notBefore, id: last.card.id };
  return [...waiting.values()].filter(
    (timed) => compareTimePlaces(placeOfTimed(timed), frontier) <= 0,
  );
}

function pageOf(certain: readonly Timed[], limit: number): FoundPage {
  const inOrder = [...certain].sort((one, other) =>
    compareTimePlaces(placeOfTimed(one), placeOfTimed(other)),
  );
  const page = inOrder.slice(0, limit);
  const last = page.at(-1);
  const isMore = inOrder.length > limit && last !== undefined;
  return {
    items: page.map(({ candidate, times }) => ({ card: candidate.card, times })),
    nextCursor: isMore ? encodeCursor([ORDER, last.first, last.candidate.card.id]) : null,
  };
}

function timePlaceOf(cursor: string): TimePlace {
  const [madeIn, first, id] = decodeCursor(cursor, 3);
  if (madeIn === ORDER && typeof first === 'number' && isUuid(id)) return { first, id };
  throw unknownCursor();
}
