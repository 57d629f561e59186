import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Actor } from '../../../../platform/http/actor.js';
import { ApiKeyInvalid } from '../../../../platform/http/http.errors.js';
import type { Language } from '../../../../platform/http/language.js';
import type { Deputy } from '../../../../platform/http/deputy.js';
import type { Duty } from '../../domain/duties.js';
import { permissionsOf, type Role } from '../../domain/roles.js';

interface Row {
  timeZone: string;
  language: Language;
  roles: Role[];
  duties: Duty[];
}

const ONE = `
  SELECT a.time_zone AS "timeZone", a.language,
         ARRAY(SELECT r.role FROM account_role r WHERE r.account_id = a.id) AS roles,
         ARRAY(SELECT d.duty FROM admin_duty d WHERE d.account_id = a.id) AS duties
    FROM account a WHERE a.id = $1 AND a.suspended_at IS NULL`;

/** What an account may do, for whoever asks in its stead. */
@Injectable()
export class ActorOfAccount {
  constructor(private readonly database: Database) {}

  /** @throws ApiKeyInvalid when the account is gone or suspended meanwhile. */
  async as<D extends Deputy>(accountId: string, deputy: D): Promise<Actor & { deputy: D }> {
    const [row] = await this.database.query<Row>(ONE, [accountId]);
    if (!row) throw new ApiKeyInvalid();
    return {
      accountId,
      roles: row.roles,
      permissions: new Set(permissionsOf(row.roles, row.duties)),
      timeZone: row.timeZone,
      language: row.language,
      // Whoever acts for somebody has proved who they are before; the person's own factor is not theirs.
      hasFactor: false,
      mustEnrol: false,
      isSuspended: false,
      isFresh: false,
      deputy,
    };
  }
}
