import { Injectable } from '@nestjs/common';
import { AuditTrail, type AuditRow } from '../../../platform/audit/audit-trail.js';
import type { AdminTableRequest } from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { likePattern } from '../../../platform/database/like-pattern.js';

/** A row of the trail with the name of who did it; null for the system itself. */
export interface NamedAuditRow extends AuditRow {
  actor_name: string | null;
}

/** A name that more people have than this finds only some of them. */
const CALLED = `SELECT id FROM account WHERE name ILIKE $1 OR email ILIKE $1 ORDER BY id LIMIT 200`;
const NAMES = `SELECT id, name FROM account WHERE id = ANY ($1::uuid[])`;

/** The audit trail as people read it: acts and ids from the trail, names from here. */
@Injectable()
export class ReadAuditTrail {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  async list(request: AdminTableRequest<'at'>): Promise<{ items: NamedAuditRow[]; total: number }> {
    const alsoBy = await this.called(request.text);
    const { items, total } = await this.trail.list(request, { alsoBy });
    const ids = items.flatMap(({ actor_id }) => actor_id ?? []);
    const people = await this.database.query<{ id: string; name: string }>(NAMES, [ids]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      items: items.map((row) => ({ ...row, actor_name: names.get(row.actor_id ?? '') ?? null })),
      total,
    };
  }

  private async called(text: string | undefined): Promise<string[]> {
    if (text === undefined) return [];
    const found = await this.database.query<{ id: string }>(CALLED, [likePattern(text)]);
    return found.map(({ id }) => id);
  }
}
