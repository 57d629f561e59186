/** How old somebody is, as closely as a psychologist sees it: never the date of birth. */
export const AGE_BANDS = ['0_6', '7_12', '13_17', 'adult'] as const;

export type AgeBand = (typeof AGE_BANDS)[number];

/** Of full years. */
export function ageBandOf(age: number): AgeBand {
  if (age < 7) return '0_6';
  if (age < 13) return '7_12';
  return age < ADULT_AGE ? '13_17' : 'adult';
}

const ADULT_AGE = 18;
