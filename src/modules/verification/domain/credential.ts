import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { Instant } from '../../../kernel/time/instant.js';

/** What proves that somebody may practise. */
export const CREDENTIAL_TYPES = [
  'SIPP',
  'SSP',
  'STR',
  'SIPPK',
  'SILP',
  'DEGREE',
  'MEMBERSHIP',
] as const;
export type CredentialType = (typeof CREDENTIAL_TYPES)[number];

/** A credential as its holder writes it down. */
export interface NewCredential {
  readonly type: CredentialType;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: CivilDate;
  /** The last day on which it is valid; null is for ever. */
  readonly expiresOn: CivilDate | null;
}

export interface Credential extends NewCredential {
  readonly id: string;
  /** Counts the edits. */
  readonly version: number;
  /** When an admin last found it good; null is never. */
  readonly checkedAt: Instant | null;
}

/** Each of these alone, or all of a row together, allows somebody to practise. */
const LICENCES: readonly (readonly CredentialType[])[] = [
  ['SIPP'],
  ['SSP'],
  ['SILP'],
  ['STR', 'SIPPK'],
];

export type CredentialGapCode = 'licence_missing' | 'degree_missing' | 'expired';

export interface CredentialGap {
  readonly code: CredentialGapCode;
  /** The credential that has expired; null when one is missing altogether. */
  readonly credentialId: string | null;
}

/** What the credentials lack for an application to be handed in on a date. */
export function credentialGaps(
  credentials: readonly Credential[],
  today: CivilDate,
): CredentialGap[] {
  const expired = credentials.filter((credential) => isExpired(credential, today));
  const valid = new Set(
    credentials.filter((credential) => !expired.includes(credential)).map(({ type }) => type),
  );
  const hasLicence = LICENCES.some((together) => together.every((type) => valid.has(type)));
  return [
    ...(hasLicence ? [] : [{ code: 'licence_missing', credentialId: null } as const]),
    ...(valid.has('DEGREE') ? [] : [{ code: 'degree_missing', credentialId: null } as const]),
    ...expired.map(({ id }) => ({ code: 'expired', credentialId: id }) as const),
  ];
}

/** Dates in the format of `CivilDate` sort as text. */
function isExpired({ expiresOn }: NewCredential, today: CivilDate): boolean {
  return expiresOn !== null && expiresOn < today;
}

export interface CredentialProblem {
  readonly field: 'issuedOn' | 'expiresOn';
  readonly code: 'in_future' | 'before_issue' | 'expired';
}

/** What cannot be true of a credential that is written down on a date. */
export function problemsOf(credential: NewCredential, today: CivilDate): CredentialProblem[] {
  const { issuedOn, expiresOn } = credential;
  if (issuedOn > today) return [{ field: 'issuedOn', code: 'in_future' }];
  if (expiresOn !== null && expiresOn <= issuedOn) {
    return [{ field: 'expiresOn', code: 'before_issue' }];
  }
  return isExpired(credential, today) ? [{ field: 'expiresOn', code: 'expired' }] : [];
}
