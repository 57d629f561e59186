import type { Candidate, Card } from '../../directory/index.js';
import type { OpenTime } from '../../booking/index.js';

/** A candidate with their next times, of which there may be none. */
export interface Looked {
  readonly candidate: Candidate;
  readonly times: readonly OpenTime[];
}

/** One with a time, placed by the first. */
export interface Timed extends Looked {
  readonly first: number;
}

/** A place in the order of first times; ids break ties. */
export interface TimePlace {
  readonly first: number;
  readonly id: string;
}

/** Those with a time; the others have no place in an order of times. */
export function timedOf(looked: readonly Looked[]): Timed[] {
  return looked.flatMap(({ candidate, times }) => {
    const [first] = times;
    return first === undefined ? [] : [{ candidate, times, first: first.startsAt }];
  });
}

export function placeOfTimed({ first, candidate }: Timed): TimePlace {
  return { first, id: candidate.card.id };
}

/** Below zero when `one` comes before `other`. */
export function compareTimePlaces(one: TimePlace, other: TimePlace): number {
  if (one.first !== other.first) return one.first - other.first;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** A page of people with their next times. */
export interface FoundPage {
  readonly items: readonly { readonly card: Card; readonly times: readonly OpenTime[] }[];
  readonly nextCursor: string | null;
}
