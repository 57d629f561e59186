import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { instantOf } from '../../../kernel/time/instant.js';
import type { CheckPoints, CredentialCheck } from '../domain/credential-check.js';
import type { CredentialType } from '../domain/credential-type.js';
import type { Credential } from '../domain/credential.js';

/** What `CREDENTIAL_COLUMNS` selects. */
export interface CredentialRow {
  id: string;
  type: CredentialType;
  number: string;
  issuer: string;
  issued_on: CivilDate;
  expires_on: CivilDate | null;
  version: number;
  file_id: string | null;
  points: CheckPoints | null;
  evidence: string | null;
  checked_at: Date | null;
  checked_by: string | null;
}

/** A credential with the name of whoever checked it. */
export const CREDENTIAL_COLUMNS = `
  c.id, c.type, c.number, c.issuer, c.issued_on, c.expires_on, c.version, c.file_id, c.points,
  c.evidence, c.checked_at, (SELECT a.name FROM account_view a WHERE a.id = c.checked_by) AS checked_by`;

export function credentialOf(row: CredentialRow): Credential {
  return {
    id: row.id,
    type: row.type,
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    version: row.version,
    fileId: row.file_id,
    check: checkOf(row),
  };
}

function checkOf({
  points,
  evidence,
  checked_at,
  checked_by,
}: CredentialRow): CredentialCheck | null {
  if (points === null || checked_at === null) return null;
  return {
    points,
    evidence: evidence ?? '',
    checkedAt: instantOf(checked_at),
    checkedBy: checked_by ?? '',
  };
}
