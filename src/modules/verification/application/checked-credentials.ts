import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { Clock } from '../../../kernel/time/clock.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { CredentialType } from '../domain/credential-type.js';

/** What everybody may know of a credential that was found good. */
export interface CheckedCredential {
  readonly type: CredentialType;
  readonly issuer: string;
  /** Of SIPP alone, which HIMPSI publishes too; null for all others. */
  readonly number: string | null;
  readonly checkedAt: Instant;
}

interface Row {
  type: CredentialType;
  issuer: string;
  number: string;
  expires_on: CivilDate | null;
  checked_at: Date;
}

const IS_SHOWN = `SELECT 1 FROM psychologist_view WHERE id = $1 AND status = 'listed'`;
const GOOD = `
  SELECT c.type, c.issuer, c.number, c.checked_at
    FROM credential c
    JOIN application ap ON ap.id = c.application_id
    JOIN psychologist_view p ON p.id = ap.psychologist_id
   WHERE p.id = $1 AND ap.status = 'approved' AND c.is_good
     AND (c.expires_on IS NULL OR c.expires_on >= ($2::timestamptz AT TIME ZONE p.time_zone)::date)
   ORDER BY array_position(ARRAY['SIPP','SSP','STR','SIPPK','SILP','DEGREE','MEMBERSHIP'], c.type), c.created_at, c.id`;

/** What was checked of a psychologist and when, for whoever thinks of booking. */
@Injectable()
export class CheckedCredentials {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that are valid today in the psychologist's zone. @throws NotFound when the profile is not public. */
  async of(psychologistId: string): Promise<CheckedCredential[]> {
    const shown = await this.database.query(IS_SHOWN, [psychologistId]);
    if (shown.length === 0) throw new NotFound();
    const now = toDate(this.clock.now());
    const rows = await this.database.query<Row>(GOOD, [psychologistId, now]);
    return rows.map(({ type, issuer, number, checked_at }) => ({
      type,
      issuer,
      number: type === 'SIPP' ? number : null,
      checkedAt: instantOf(checked_at),
    }));
  }
}
