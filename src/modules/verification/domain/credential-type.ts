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
