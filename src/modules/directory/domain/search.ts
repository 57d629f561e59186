import type { Gender, Mode } from './offering.js';

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
