import type { Instant } from '../../../kernel/time/instant.js';
import type { Card } from './profile.js';
import type { Gender, Mode, ServiceOffer } from './offering.js';

/** What people look for; what is left out is not asked. Prices are whole rupiah, both included. */
export interface Search {
  /** Every word must stand in the profile or in one of its categories. */
  readonly q?: string;
  readonly category?: string;
  readonly minRating?: number;
  readonly priceMin?: number;
  readonly priceMax?: number;
  readonly gender?: Gender;
  readonly language?: string;
  readonly mode?: Mode;
  readonly approach?: string;
}

/** `recommended` is by rating, then by number of reviews; `-price` begins with the dearest. */
export const SORTS = ['recommended', 'rating', 'price', '-price'] as const;
export type Sort = (typeof SORTS)[number];

/** Candidates may also come in the order in which they may have a time. */
export type CandidateSort = Sort | 'soonest';

/** A period somebody is asked to be free in: a session lies in `[from, to)`. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** Where a page begins: behind the row with these keys and this id. */
export interface Place {
  readonly keys: readonly (number | string)[];
  readonly id: string;
}

/** Somebody who fits everything but, perhaps, the time. */
export interface Candidate {
  readonly card: Card;
  readonly place: Place;
  /** No session of theirs that is asked for begins before; `-Infinity` when that is not known. */
  readonly notBefore: number;
}

/** Whether it is a service of the kind that is looked for; everything else is asked of its psychologist. */
export function isWanted(
  { mode, priceMin = 0, priceMax = Infinity }: Search,
  offer: ServiceOffer,
): boolean {
  const isPriced = offer.price >= priceMin && offer.price <= priceMax;
  return isPriced && (mode === undefined || offer.modes.includes(mode));
}
