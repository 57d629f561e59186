import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../../platform/database/database.js';
import type { ProofWay } from '../../domain/factors/factors.errors.js';

const STANDING = `
  SELECT EXISTS (SELECT 1 FROM totp_factor WHERE account_id = $1) AS totp,
         EXISTS (SELECT 1 FROM passkey WHERE account_id = $1) AS passkey,
         EXISTS (SELECT 1 FROM recovery_code WHERE account_id = $1 AND used_at IS NULL) AS codes`;

/** What somebody can prove with beside the password. */
@Injectable()
export class FactorStanding {
  /** Empty without a second factor: recovery codes stand in for one and are none themselves. */
  async waysOf(sql: Queryable, accountId: string): Promise<ProofWay[]> {
    const [row] = await sql.query<{ totp: boolean; passkey: boolean; codes: boolean }>(STANDING, [
      accountId,
    ]);
    if (!row || (!row.totp && !row.passkey)) return [];
    return [
      ...(row.passkey ? (['passkey'] as const) : []),
      ...(row.totp ? (['totp'] as const) : []),
      ...(row.codes ? (['recovery_code'] as const) : []),
    ];
  }
}
