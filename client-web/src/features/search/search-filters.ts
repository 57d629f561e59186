import type { Gender, Mode, PsychologistFilters } from '@/api/types';

export const MODES = ['video', 'voice', 'chat'] as const satisfies readonly Mode[];
export const GENDERS = ['female', 'male'] as const satisfies readonly Gender[];
export const SORTS = ['recommended', 'rating', 'price', '-price'] as const;
export const RATINGS = ['4.8', '4.5', '4'] as const;
/** Rupiah. */
export const PRICES = ['200000', '300000', '400000', '500000'] as const;

/** The names of the filters in the address. */
export const FILTER_PARAMS = ['kategori', 'nilai', 'harga', 'gender', 'bahasa', 'mode'] as const;
export type FilterParam = (typeof FILTER_PARAMS)[number];

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

function numberOf(allowed: readonly string[], value: string | null): number | undefined {
  const found = oneOf(allowed, value);
  return found === undefined ? undefined : Number(found);
}

/** What the API is asked, read from the address; a value nobody offers is left out. */
export function filtersOf(search: URLSearchParams): PsychologistFilters {
  const wanted = {
    q: search.get('q')?.trim() || undefined,
    category: search.get('kategori') || undefined,
    minRating: numberOf(RATINGS, search.get('nilai')),
    priceMax: numberOf(PRICES, search.get('harga')),
    gender: oneOf(GENDERS, search.get('gender')),
    language: search.get('bahasa') || undefined,
    mode: oneOf(MODES, search.get('mode')),
    sort: oneOf(SORTS, search.get('urut')),
  };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
