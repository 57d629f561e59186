import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { CredentialCheck } from './credential-check.js';
import type { CredentialType } from './credential-type.js';
import { hasDegree, hasLicence } from './requirements.js';

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
  /** Its document; null before one was uploaded. */
  readonly fileId: string | null;
  /** What an admin found when last comparing it; null before anybody has, and after an edit. */
  readonly check: CredentialCheck | null;
}

export type CredentialGapCode =
  'licence_missing' | 'degree_missing' | 'expired' | 'document_missing';

export interface CredentialGap {
  readonly code: CredentialGapCode;
  /** The credential it is about; null when one is missing altogether. */
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
  return [
    ...(hasLicence(valid) ? [] : [{ code: 'licence_missing', credentialId: null } as const]),
    ...(hasDegree(valid) ? [] : [{ code: 'degree_missing', credentialId: null } as const]),
    ...expired.map(({ id }) => ({ code: 'expired', credentialId: id }) as const),
    ...credentials
      .filter(({ fileId }) => fileId === null)
      .map(({ id }) => ({ code: 'document_missing', credentialId: id }) as const),
  ];
}

/** Dates in the format of `CivilDate` sort as text. */
export function isExpired({ expiresOn }: NewCredential, today: CivilDate): boolean {
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
