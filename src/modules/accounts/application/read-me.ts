import { Injectable, Optional } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { NotSignedIn } from '../../../platform/http/http.errors.js';
import type { Language } from '../../../platform/http/language.js';
import type { Duty } from '../domain/duties.js';
import { permissionsOf, type Role } from '../domain/roles.js';
import { ProfileLookup, type ProfileStatus } from './profile-lookup.js';

/** What an account holder sees of their own account. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  /** Of an admin alone. */
  readonly duties: readonly Duty[];
  readonly permissions: readonly string[];
  readonly timeZone: string;
  readonly language: Language;
  readonly psychologistId: string | null;
  readonly psychologistStatus: ProfileStatus | null;
}

type Row = Omit<Me, 'permissions' | 'psychologistId' | 'psychologistStatus'>;

const ACCOUNT = `
  SELECT a.id, a.name, a.email, a.email_verified_at IS NOT NULL AS "emailVerified", a.phone,
         ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id ORDER BY r.role) AS roles,
         ARRAY(SELECT d.duty FROM admin_duty d WHERE d.account_id = a.id ORDER BY d.duty) AS duties,
         a.time_zone AS "timeZone", a.language
    FROM account a WHERE a.id = $1`;

@Injectable()
export class ReadMe {
  constructor(
    private readonly database: Database,
    @Optional() private readonly profiles?: ProfileLookup,
  ) {}

  async execute(accountId: string): Promise<Me> {
    const [row] = await this.database.query<Row>(ACCOUNT, [accountId]);
    if (!row) throw new NotSignedIn();
    const profile = await this.profiles?.ofAccount(accountId);
    return {
      ...row,
      permissions: permissionsOf(row.roles, row.duties),
      psychologistId: profile?.psychologistId ?? null,
      psychologistStatus: profile?.status ?? null,
    };
  }
}
