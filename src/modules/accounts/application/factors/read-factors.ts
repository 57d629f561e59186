import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config/config.js';
import { CONFIG } from '../../../../config/config.module.js';
import { Database } from '../../../../platform/database/database.js';
import type { ProofWay } from '../../domain/factors/factors.errors.js';
import { isFactorRequired } from '../../domain/factors/policy.js';
import type { Role } from '../../domain/roles.js';
import { Passkeys, type PasskeyRow } from '../../infrastructure/factors/passkeys.js';
import { RecoveryCodes } from '../../infrastructure/factors/recovery-codes.js';
import { FactorStanding } from './factor-standing.js';

/** Somebody's factors, as they see them. */
export interface Factors {
  readonly totpSince: Date | null;
  readonly passkeys: readonly PasskeyRow[];
  readonly recoveryCodesLeft: number;
  /** How to prove once more who one is. */
  readonly ways: readonly ProofWay[];
  readonly isRequired: boolean;
}

const TOTP = `SELECT added_at AS "addedAt" FROM totp_factor WHERE account_id = $1`;

@Injectable()
export class ReadFactors {
  constructor(
    private readonly database: Database,
    private readonly passkeys: Passkeys,
    private readonly codes: RecoveryCodes,
    private readonly standing: FactorStanding,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>,
  ) {}

  async of(accountId: string, roles: readonly string[]): Promise<Factors> {
    const [totp, passkeys, recoveryCodesLeft, ways] = await Promise.all([
      this.database.query<{ addedAt: Date }>(TOTP, [accountId]),
      this.passkeys.list(accountId),
      this.codes.countLeft(this.database, accountId),
      this.standing.waysOf(this.database, accountId),
    ]);
    return {
      totpSince: totp[0]?.addedAt ?? null,
      passkeys,
      recoveryCodesLeft,
      ways: ways.length === 0 ? ['password'] : ways,
      isRequired: isFactorRequired(roles as Role[], this.config.secondFactor),
    };
  }
}
