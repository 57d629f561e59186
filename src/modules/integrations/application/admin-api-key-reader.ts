import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { isoOf } from '../../../kernel/time/instant.js';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { KEY_COLUMNS, type ApiKeyRow } from '../infrastructure/api-keys.js';

/** A key with whoever made it. */
export interface AdminApiKeyRow extends ApiKeyRow {
  account_id: string;
  owner_name: string;
  is_owner_suspended: boolean;
  revoked_by_name: string | null;
}

export const ADMIN_API_KEY_SORTS = ['createdAt', 'name', 'lastUsedOn'] as const;
export type AdminApiKeySort = (typeof ADMIN_API_KEY_SORTS)[number];

const SELECT = `
  SELECT ${KEY_COLUMNS}, s.status, k.account_id, a.name AS owner_name,
         g.is_suspended AS is_owner_suspended, b.name AS revoked_by_name`;
const FROM = `
  FROM api_key k
  JOIN account_view a ON a.id = k.account_id
  JOIN account_standing_view g ON g.account_id = k.account_id
  LEFT JOIN account_view b ON b.id = k.revoked_by`;
const STATUS = (now: string): string => `
  CROSS JOIN LATERAL (SELECT CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked'
                                  WHEN k.expires_at <= ${now}::timestamptz THEN 'expired'
                                  ELSE 'active' END AS status) s`;
const TABLE: AdminTable<AdminApiKeySort> = {
  select: SELECT,
  from: `${FROM} ${STATUS('$5')}`,
  where: `
   WHERE ($1::text IS NULL OR s.status = $1)
     AND ($2::text IS NULL OR k.name ILIKE $2 OR a.name ILIKE $2 OR k.public_id ILIKE $2 OR k.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR k.created_at >= $3)
     AND ($4::timestamptz IS NULL OR k.created_at < $4)`,
  id: 'k.id',
  sortColumn: { createdAt: 'k.created_at', name: 'lower(k.name)', lastUsedOn: 'k.last_used_on' },
};

/** The back office's view of keys: whose, for what, since when; never what opens anything. */
@Injectable()
export class AdminApiKeyReader {
  constructor(
    private readonly database: Database,
    private readonly clock: MachineClock,
  ) {}

  list(
    request: AdminTableRequest<AdminApiKeySort>,
  ): Promise<{ items: AdminApiKeyRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, { ...request, own: [isoOf(this.clock.now())] });
  }

  /** @throws NotFound when there is no such key. */
  async one(id: string): Promise<AdminApiKeyRow> {
    const sql = `${SELECT} ${FROM} ${STATUS('$2')} WHERE k.id = $1`;
    const [row] = await this.database.query<AdminApiKeyRow>(sql, [id, isoOf(this.clock.now())]);
    if (!row) throw new NotFound();
    concerning(row.account_id);
    return row;
  }
}
