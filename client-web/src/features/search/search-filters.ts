import type { Gender, Mode, PsychologistFilters } from '@/api/types';
import { DAY_PARAMS, periodOf, type Reader } from './free-period';

export const MODES = ['video', 'voice', 'chat'] as const satisfies readonly Mode[];
export const GENDERS = ['female', 'male'] as const satisfies readonly Gender[];
export const SORTS = ['recommended', 'soonest', 'rating', 'price', '-price'] as const;
export const RATINGS = ['4.8', '4.5', '4'] as const;
/** Rupiah. */
export const PRICES = ['200000', '300000', '400000', '500000'] as const;
/** The approaches most work by; they are called the same in every language. */
export const APPROACHES = [
  ...['CBT', 'ACT', 'EMDR', 'EFT', 'DBT', 'IPT', 'CBT-I'],
  ...['Terapi naratif', 'Terapi skema', 'Terapi bermain'],
] as const;

/** The names of the filters in the address that are chosen from a list. */
export const FILTER_PARAMS = [
  ...(['kategori', 'nilai', 'harga', 'gender', 'bahasa', 'mode', 'pendekatan'] as const),
];
export type FilterParam = (typeof FILTER_PARAMS)[number];

/** Every name that narrows the result. */
export const NARROWING_PARAMS = ['q', ...FILTER_PARAMS, ...DAY_PARAMS] as const;

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

function numberOf(allowed: readonly string[], value: string | null): number | undefined {
  const found = oneOf(allowed, value);
  return found === undefined ? undefined : Number(found);
}

/** What the API is asked, read from the address; a value nobody offers is left out. */
export function filtersOf(search: URLSearchParams, reader: Reader): PsychologistFilters {
  const wanted = {
    q: search.get('q')?.trim() || undefined,
    category: search.get('kategori') || undefined,
    minRating: numberOf(RATINGS, search.get('nilai')),
    priceMax: numberOf(PRICES, search.get('harga')),
    gender: oneOf(GENDERS, search.get('gender')),
    language: search.get('bahasa') || undefined,
    mode: oneOf(MODES, search.get('mode')),
    approach: search.get('pendekatan') || undefined,
    sort: oneOf(SORTS, search.get('urut')),
    ...periodOf(search, reader),
  };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
