import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import type { Audience, Bilingual, Gender, Mode } from './offering.js';

/** What a psychologist helps with. */
export interface Category {
  readonly slug: string;
  readonly name: Bilingual;
}

/** A service as it is shown. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly durationMinutes: number;
  readonly price: Rupiah;
  readonly modes: readonly Mode[];
  readonly audience: Audience;
  readonly autoConfirm: boolean;
}

/** What a search result shows of a psychologist. */
export interface Card {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly city: string;
  readonly zone: ZoneId;
  readonly avatarUrl: string | null;
  readonly headline: string;
  readonly gender: Gender;
  /** The most fitting first. */
  readonly categories: readonly Category[];
  readonly approaches: readonly string[];
  readonly languages: readonly string[];
  readonly practisingSince: CivilDate;
  /** Stars from 1 to 5 with one decimal; null before the first review. */
  readonly rating: number | null;
  readonly reviewCount: number;
  /** The lowest price of a service. */
  readonly priceFrom: Rupiah;
  /** Every mode of any service. */
  readonly modes: readonly Mode[];
}

/** Whole years from the first day of practice to a date; 0 before it. */
export function yearsOfPractice(practisingSince: CivilDate, today: CivilDate): number {
  const years = Number(today.slice(0, 4)) - Number(practisingSince.slice(0, 4));
  const isAnniversaryAhead = today.slice(5) < practisingSince.slice(5);
  return Math.max(0, isAnniversaryAhead ? years - 1 : years);
}
