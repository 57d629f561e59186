import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { NotSignedIn } from '../../../platform/http/http.errors.js';
import type { Language } from '../../../platform/http/language.js';
import type { Duty } from '../domain/duties.js';
import { isFactorRequired } from '../domain/factors/policy.js';
import type { SuspensionKind } from '../domain/account-state.js';
import { permissionsOf, type Role } from '../domain/roles.js';
import { ProfileLookup, type ProfileStatus } from './profile-lookup.js';

/** What an account holder sees of their own account. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly phone: string | null;
  readonly phoneVerified: boolean;
  /** A number that waits for its code; the other one stays in force until then. */
  readonly phoneInProof: string | null;
  readonly roles: readonly Role[];
  /** Of an admin alone. */
  readonly duties: readonly Duty[];
  readonly permissions: readonly string[];
  readonly timeZone: string;
  readonly language: Language;
  readonly psychologistId: string | null;
  readonly psychologistStatus: ProfileStatus | null;
  /** Has to set up a second factor before anything else opens. */
  readonly mustEnrol: boolean;
  /** How the account is suspended; null when it is not. */
  readonly suspension: SuspensionKind | null;
}

type Row = Omit<Me, 'permissions' | 'psychologistId' | 'psychologistStatus' | 'mustEnrol'> & {
  hasFactor: boolean;
};

const ACCOUNT = `
  SELECT a.id, a.name, a.email, a.email_verified_at IS NOT NULL AS "emailVerified", a.phone,
         a.phone_verified_at IS NOT NULL AS "phoneVerified",
         (SELECT p.phone FROM phone_proof p WHERE p.account_id = a.id AND p.closed_at IS NULL) AS "phoneInProof",
         ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id ORDER BY r.role) AS roles,
         ARRAY(SELECT d.duty FROM admin_duty d WHERE d.account_id = a.id ORDER BY d.duty) AS duties,
         a.time_zone AS "timeZone", a.language,
         CASE WHEN a.suspended_at IS NOT NULL THEN 'at_once' WHEN a.no_new_since IS NOT NULL THEN 'no_new' END AS suspension,
         EXISTS (SELECT 1 FROM totp_factor t WHERE t.account_id = a.id)
           OR EXISTS (SELECT 1 FROM passkey p WHERE p.account_id = a.id) AS "hasFactor"
    FROM account a WHERE a.id = $1`;

@Injectable()
export class ReadMe {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>,
    @Optional() private readonly profiles?: ProfileLookup,
  ) {}

  async execute(accountId: string): Promise<Me> {
    const [row] = await this.database.query<Row>(ACCOUNT, [accountId]);
    if (!row) throw new NotSignedIn();
    const { hasFactor, ...account } = row;
    const profile = await this.profiles?.ofAccount(accountId);
    return {
      ...account,
      permissions: permissionsOf(row.roles, row.duties),
      psychologistId: profile?.psychologistId ?? null,
      psychologistStatus: profile?.status ?? null,
      mustEnrol: !hasFactor && isFactorRequired(row.roles, this.config.secondFactor),
    };
  }
}
