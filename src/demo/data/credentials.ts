import { parseCivilDate, type CivilDate } from '../../kernel/time/civil-date.js';
import type { NewCredential } from '../../modules/verification/index.js';
import type { DemoPsychologist } from './psychologist.js';

/** Where the professional degree was taken; others are told by `index`. */
export const UNIVERSITIES = [
  'Universitas Gadjah Mada',
  'Universitas Indonesia',
  'Universitas Airlangga',
  'Universitas Padjadjaran',
  'Universitas Brawijaya',
];
/** Whose licence runs out while people look at the demo, and in how many days from the present. */
export const RUNS_OUT_SOON = { name: 'Bagus Santosa', inDays: 45 } as const;

/** What a demo psychologist was admitted by: a clinical one by registration and permit, others by HIMPSI. */
export function credentialsOf(
  { name, title, city, practisingSince }: DemoPsychologist,
  index: number,
  runsOutOn: CivilDate,
): NewCredential[] {
  const serial = String(1_000 + index * 37);
  const renewed = 2024 + (index % 2);
  const degree = {
    type: 'DEGREE',
    number: `PSI/${practisingSince - 1}/${serial}`,
    issuer: UNIVERSITIES[index % UNIVERSITIES.length] ?? '',
    issuedOn: date(`${practisingSince - 1}-08-20`),
    expiresOn: null,
  } as const;
  if (title.includes('Klinis')) {
    const str = {
      type: 'STR',
      number: `STR-${serial}-${practisingSince}`,
      issuer: 'KTKI',
    } as const;
    const permit = { type: 'SIPPK', number: `445/${serial}/SIPPK/${renewed}` } as const;
    return [
      { ...str, issuedOn: date(`${practisingSince}-01-15`), expiresOn: null },
      {
        ...permit,
        issuer: `DPMPTSP ${city}`,
        issuedOn: date(`${renewed}-02-10`),
        expiresOn: date(`${renewed + 5}-02-09`),
      },
      degree,
    ];
  }
  const sipp = {
    type: 'SIPP',
    number: `${serial}-${renewed % 100}-2-1`,
    issuer: 'HIMPSI',
  } as const;
  const ssp = { type: 'SSP', number: `SSP-${serial}`, issuer: 'HIMPSI' } as const;
  const ends = name === RUNS_OUT_SOON.name ? runsOutOn : date(`${renewed + 5}-03-02`);
  return [
    { ...sipp, issuedOn: date(`${renewed}-03-03`), expiresOn: ends },
    { ...ssp, issuedOn: date(`${practisingSince}-02-01`), expiresOn: null },
    degree,
  ];
}

function date(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
}
